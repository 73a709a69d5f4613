import type { Figure } from "#survey/figure.ts";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { RowPlace } from "./row-places.ts";

type Interval = Extract<Figure, { state: "shown" }>["interval"];

type WhiskerProps = { readonly interval: Interval; readonly place: Pick<RowPlace, "x" | "middle"> };

/** An interval across a row, with a halo so that it shows on every ground. */
export function RowWhisker({ interval, place: { x, middle } }: WhiskerProps) {
  const [low, high] = [x(interval.low), x(interval.high)];
  return ["halo", "whisker"].map((stroke) => (
    <path key={stroke} className={stroke} d={`M${low} ${middle}H${high}M${low} ${middle - 4.5}v9M${high} ${middle - 4.5}v9`} />
  ));
}

type TargetProps = { readonly at: number; readonly place: Pick<RowPlace, "x" | "top" | "bottom"> };

/** A number to reach, as a line over all rows with the number over it. */
export function TargetLine({ at, place: { x, top, bottom } }: TargetProps) {
  const { language } = useVoice();
  return (
    <g>
      <line className="aim" x1={x(at)} x2={x(at)} y1={top} y2={bottom} />
      <text className="bold" x={x(at)} y={top - 8} textAnchor="middle">
        {formatPlain(at, language)}
      </text>
    </g>
  );
}

type HatchedProps = { readonly from: number; readonly to: number; readonly middle: number };

/** Where a figure may not be shown: hatched, with a word. */
export function Hatched({ from, to, middle }: HatchedProps) {
  const { say } = useVoice();
  return (
    <g>
      <rect x={from} y={middle - 11} width={Math.max(0, to - from)} height={22} fill="url(#hatch)" />
      <text className="veil" x={from + 8} y={middle + 4.5}>
        {say("figure.hidden-short")}
      </text>
    </g>
  );
}

/** The pattern of what is hidden; once in every picture that may hide something. */
export function HatchPattern() {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="stripe" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  );
}
