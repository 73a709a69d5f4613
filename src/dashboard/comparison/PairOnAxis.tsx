import type { Figure } from "#survey/figure.ts";
import { figureTold } from "#dashboard/charts/drawn/figure-told.ts";
import { placeOn, type Axis } from "#dashboard/charts/axis.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly first: Figure; readonly second: Figure; readonly axis: Axis };

/** Both figures of a row with their intervals, one above the other on the same axis: full is A, hollow is B. */
export function PairOnAxis({ first, second, axis }: Props) {
  const voice = useVoice();
  return (
    <svg className="chart pair" role="img" aria-label={`A: ${figureTold(first, voice)}. B: ${figureTold(second, voice)}`}>
      {axis.ticks.map((tick) => (
        <line key={tick} className="axis" x1={placeOn(axis, tick)} x2={placeOn(axis, tick)} y1="-80" y2="120" />
      ))}
      <Whisker figure={first} axis={axis} y={10} hollow={false} />
      <Whisker figure={second} axis={axis} y={24} hollow />
    </svg>
  );
}

type WhiskerProps = { readonly figure: Figure; readonly axis: Axis; readonly y: number; readonly hollow: boolean };

function Whisker({ figure, axis, y, hollow }: WhiskerProps) {
  if (figure.state !== "shown") return null;
  const at = (value: number) => placeOn(axis, value);
  return (
    <g className={figure.weight}>
      <line className="whisker" x1={at(figure.interval.low)} x2={at(figure.interval.high)} y1={y} y2={y} />
      <circle className={hollow ? "mean hollow" : "mean"} cx={at(figure.percent)} cy={y} r="5" />
    </g>
  );
}
