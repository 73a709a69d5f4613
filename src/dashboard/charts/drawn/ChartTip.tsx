import { Tooltip } from "recharts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { useSource } from "#dashboard/charts/source.ts";

/** What is told of one row or point: its name, then a line each. */
export type Told = { readonly name: string; readonly lines: readonly string[] };

/** What stands beside the pointer, and beside the row the arrow keys are at: the figures with their n, and how they were made. */
export function ChartTip({ tell }: { readonly tell: (key: string) => Told | null }) {
  return <Tooltip isAnimationActive={false} cursor={{ className: "band" }} wrapperClassName="tip-place" content={<Tip tell={tell} />} />;
}

type TipProps = { readonly tell: (key: string) => Told | null; readonly active?: boolean; readonly label?: string | number };

/** `active` and `label` are handed in by the chart. */
function Tip({ tell, active = false, label }: TipProps) {
  const { say } = useVoice();
  const source = useSource();
  const told = active && label !== undefined ? tell(String(label)) : null;
  if (told === null) return null;
  return (
    <div className="tip" role="status">
      <b>{told.name}</b>
      {told.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {source !== null && (
        <small>
          {say("charts.by-method", { method: say(`method.${source.method}`) })}
          {source.n !== null && ` · ${say("charts.of-n", { count: source.n })}`}
        </small>
      )}
    </div>
  );
}
