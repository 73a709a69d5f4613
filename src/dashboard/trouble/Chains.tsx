import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { Funnel } from "#dashboard/charts/pictures.tsx";
import type { FunnelRow } from "#dashboard/charts/rows.ts";
import { sourceOf } from "#dashboard/charts/source.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ShareTable } from "./ShareTable.tsx";
import type { Trouble } from "./ask-trouble.ts";
import type { Chain } from "./chains.ts";
import { shareLines } from "./share-lines.ts";

type Props = { readonly chains: readonly Chain[]; readonly trouble: Trouble; readonly minimum: number };

/** What ought to follow when something went wrong, step by step: of those whose result was late, how many were told, and so on. */
export function Chains({ chains, trouble, minimum }: Props) {
  return chains.map((chain) => <OneChain key={chain.head.rate.id} chain={chain} trouble={trouble} minimum={minimum} />);
}

function OneChain({ chain: { block, head, steps }, trouble, minimum }: Omit<Props, "chains"> & { readonly chain: Chain }) {
  const { say, read } = useVoice();
  const title = say("trouble.chain-title", { what: read(block.title) });
  const told = [head, ...steps];
  const group = { key: head.rate.id, title: null, lines: shareLines(told, read) };
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
      table={<ShareTable label={title} head={say("trouble.chain-step")} groups={[group]} minimum={minimum} />}
    >
      {head.figure.state === "empty" ? <p className="nothing">{say("empty.choice")}</p> : <Funnel rows={rows} label={title} />}
    </ChartFrame>
  );
}
