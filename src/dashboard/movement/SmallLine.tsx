import type { Figure } from "#survey/figure.ts";
import type { Axis } from "#dashboard/charts/axis.ts";
import { placesOf, type Place } from "./small-places.ts";

type Props = {
  /** One line a version, each with a figure, or a gap, for every step. */
  readonly lines: readonly (readonly Figure[])[];
  readonly axis: Axis;
  /** The place of the step that is not over, null where all are. */
  readonly running: number | null;
};

const height = 96;

/** A movement at a glance, beside others on the same axis; its numbers stand in words and in a table. */
export function SmallLine({ lines, axis, running }: Props) {
  return (
    <svg className="chart small-line" aria-hidden="true" height={height}>
      <line className="axis" x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} />
      {lines.map((figures, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- versions keep their order
        <Joined key={index} places={placesOf(figures, axis, height)} running={running} />
      ))}
    </svg>
  );
}

function Joined({ places, running }: { readonly places: readonly (Place | null)[] } & Pick<Props, "running">) {
  return (
    <g>
      {places.map((place, index) => {
        const before = places[index - 1];
        const look = index === running ? " running" : "";
        return (
          place && (
            <g key={place.x}>
              <line className="reach" x1={`${place.x}%`} x2={`${place.x}%`} y1={place.low} y2={place.high} />
              {before && <line className={`joined${look}`} x1={`${before.x}%`} x2={`${place.x}%`} y1={before.y} y2={place.y} />}
              <circle className={`mean${look}`} cx={`${place.x}%`} cy={place.y} r={places.length > 30 ? 1.5 : 3} />
            </g>
          )
        );
      })}
    </g>
  );
}
