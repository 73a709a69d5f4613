import { encode } from "uqr";

/** An address as a square a camera reads, with four modules of quiet round it; `label` says the same to screen readers. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="ground" width={size} height={size} />
      <path className="dark" d={dark.join("")} />
    </svg>
  );
}
