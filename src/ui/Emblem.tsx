/** The desk's mark, a gate left ajar, in the colour of the text around it. Says nothing to screen readers: the name stands beside it. */
export function Emblem() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 30V2h26v28h-6V8H9v22H3Z" />
      <path d="M12 11.5 19.5 14v16H12V11.5Z" />
    </svg>
  );
}
