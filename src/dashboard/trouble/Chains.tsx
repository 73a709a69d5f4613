import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { Funnel } from "#dashboard/charts/pictures.tsx";
import type { FunnelRow } from "#dashboard/charts/rows.ts";
import { sourceOf } from "#dashboard/charts/source.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ShareCells, shareColumns } from "./ShareCells.tsx";
import type { Trouble } from "./ask-trouble.ts";
import type { Chain } from "./chains.ts";
import type { Told } from "./rates.ts";

type Props = { readonly chains: readonly Chain[]; readonly trouble: Trouble; readonly minimum: number };

/** What ought to follow when something went wrong, step by step: of those whose result was late, how many were told, and so on. */
export function Chains({ chains, trouble, minimum }: Props) {
  return chains.map((chain) => <OneChain key={chain.head.rate.id} chain={chain} trouble={trouble} minimum={minimum} />);
}

function OneChain({ chain: { block, head, steps }, trouble, minimum }: Omit<Props, "chains"> & { readonly chain: Chain }) {
  const { say, read } = useVoice();
  const title = say("trouble.chain-title", { what: read(block.title) });
  const told = [head, ...steps];
  const rows = told.map(({ rate, result }): FunnelRow => {
    const { numerator: count = null, percent = null } = result ?? {};
    return { key: rate.id, name: read(rate.name), count, percent };
  });
  return (
    <ChartFrame
      title={title}
      read={say("trouble.chain-read")}
      source={sourceOf(trouble)}
      file={say("trouble.chain-file")}
      table={<Steps told={told} title={title} minimum={minimum} />}
    >
      {head.figure.state === "empty" ? <p className="nothing">{say("empty.choice")}</p> : <Funnel rows={rows} label={title} />}
    </ChartFrame>
  );
}

function Steps({ told, title, minimum }: { readonly told: readonly Told[]; readonly title: string; readonly minimum: number }) {
  const { say } = useVoice();
  return (
    <table className="stack chain" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{say("trouble.chain-step")}</th>
          {shareColumns.map((column) => (
            <th key={column} scope="col" className="num">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((one) => (
          <Step key={one.rate.id} told={one} minimum={minimum} />
        ))}
      </tbody>
    </table>
  );
}

function Step({ told: { rate, result, figure }, minimum }: { readonly told: Told; readonly minimum: number }) {
  const { read } = useVoice();
  return (
    <tr>
      <th scope="row">
        {read(rate.name)} <Indicative figure={figure} />
      </th>
      {result === null || figure.state !== "shown" ? (
        <Unshown figure={figure} minimum={minimum} columns={3} />
      ) : (
        <ShareCells figure={figure} counted={result.numerator} />
      )}
    </tr>
  );
}
