import type { Distribution } from "#survey/figure.ts";
import { levels } from "#survey/scale.ts";
import { carriesNumber, middleOf, segmentsOf, type LevelsScale } from "./levels-layout.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly distribution: Distribution; readonly scale: LevelsScale; readonly thin: boolean };

/** The five levels of one item side by side, «Bình thường» centred on the dotted line that runs through the table. */
export function LevelsBar({ distribution, scale, thin }: Props) {
  const { say, read } = useVoice();
  const segments = segmentsOf(distribution.levels, scale);
  const spoken = levels.map(({ text, level }) => {
    const segment = segments.find((one) => one.level === level);
    return say("levels.spoken", { level: read(text), count: distribution.levels[level - 1] ?? 0, percent: segment?.percent ?? 0 });
  });
  const height = thin ? 18 : 22;
  const middle = share(middleOf(scale));
  return (
    <svg className="chart levels" data-thin={thin} role="img" aria-label={spoken.join(", ")}>
      {segments.map((segment) => (
        <g key={segment.level}>
          <rect className={`l${segment.level}`} x={share(segment.start)} y="2" width={share(segment.width)} height={height} />
          {carriesNumber(segment) && (
            <text className={`on${segment.level}`} x={share(segment.start + segment.width / 2)} y={height / 2 + 6.5} textAnchor="middle">
              {segment.percent}
            </text>
          )}
        </g>
      ))}
      <line className="middle" x1={middle} x2={middle} y1="-12" y2="1" />
      <line className="middle" x1={middle} x2={middle} y1={height + 3} y2={height + 16} />
    </svg>
  );
}

/** What the colours of the levels mean. */
export function LevelsLegend() {
  const { read } = useVoice();
  return (
    <p className="legend">
      {levels.map(({ id, level, text }) => (
        <span key={id}>
          <i className={`l${level}`} aria-hidden="true" />
          {read(text)}
        </span>
      ))}
    </p>
  );
}

function share(part: number): string {
  return `${100 * part}%`;
}
