/** A drawing of icons.ts, 2 px stroke, in the colour of the words beside it; says nothing to screen readers. */
export function Icon({ path, className = "" }: { path: string; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
