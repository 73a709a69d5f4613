import { Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import { CountBar } from "./CountBar.tsx";
import { ShareCells } from "./ShareCells.tsx";
import type { Chain } from "./chains.ts";
import type { Told } from "./rates.ts";

type Props = { readonly chains: readonly Chain[]; readonly minimum: number };

/** What ought to follow when something went wrong, step by step: of those whose result was late, how many were told, and so on. */
export function Chains({ chains, minimum }: Props) {
  return chains.map((chain) => <OneChain key={chain.head.rate.id} chain={chain} minimum={minimum} />);
}

function OneChain({ chain: { block, head, steps }, minimum }: { readonly chain: Chain; readonly minimum: number }) {
  const { say, read } = useVoice();
  const id = `chain-${head.rate.id}`;
  return (
    <section className="figure">
      <h2 id={id}>{say("trouble.chain-title", { what: read(block.title) })}</h2>
      <p className="sub">{say("trouble.chain-read")}</p>
      <table className="stack chain" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{say("trouble.chain-step")}</th>
            <th scope="col">{say("trouble.counted")}</th>
            <th scope="col" className="num">
              {say("trouble.share")}
            </th>
            <th scope="col" className="num">
              {say("column.interval")}
            </th>
            <th scope="col" className="num">
              {say("column.n")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[head, ...steps].map((told) => (
            <Step key={told.rate.id} told={told} minimum={minimum} isHead={told === head} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type StepProps = { readonly told: Told; readonly minimum: number; readonly isHead: boolean };

function Step({ told: { rate, result, figure }, minimum, isHead }: StepProps) {
  const { say, read } = useVoice();
  return (
    <tr className={isHead ? "head" : undefined}>
      <th scope="row">
        {read(rate.name)} <Indicative figure={figure} />
      </th>
      {result === null || figure.state !== "shown" ? (
        <Unshown figure={figure} minimum={minimum} columns={4} />
      ) : (
        <>
          <td className="counted" data-label={say("trouble.counted")}>
            <CountBar count={result.numerator} of={result.denominator} />
          </td>
          <ShareCells figure={figure} />
        </>
      )}
    </tr>
  );
}
