import { formatCount, formatHundredths, formatPercent, formatSpan } from "#ui/numbers.ts";
import { usePage } from "#dashboard/frame/page.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Sum } from "./Sum.tsx";
import type { BothMethods } from "./ask-both-methods.ts";
import { workedCriterion, workedItem, workedOverall } from "./worked.ts";

/** The formulas with the numbers of the selection in their places. */
export function Examples({ answer: { means, pooled } }: { readonly answer: BothMethods }) {
  const { say, read, language } = useVoice();
  const { scope } = usePage();
  const figures = means.results.total;
  const item = workedItem(figures);
  const criterion = workedCriterion(figures, pooled.results.total);
  const overall = workedOverall(figures);
  const count = (number: number) => formatCount(number, language);
  const index = (percent: number) => formatHundredths(percent, language);
  const meanOf = (parts: readonly number[]) => `(${parts.map(index).join(" + ")}) ÷ ${parts.length}`;
  return (
    <section className="figure" id="examples">
      <h2>{say("method.examples")}</h2>
      <p className="sub">{say("method.examples-read", { scope })}</p>
      {item === null && <p className="nothing">{say("method.examples-none")}</p>}
      {item !== null && (
        <Sum
          name={read(itemText(item.id, means.definition))}
          sum={`(${count(item.good)} + ${count(item.best)}) ÷ ${count(item.n)} × 100`}
          result={formatPercent(item.figure.percent, language)}
          words={[
            say("method.example-item", { good: item.good, best: item.best, n: item.n }),
            say("method.example-interval", { span: formatSpan(item.figure.interval.low, item.figure.interval.high, language) }),
          ]}
        />
      )}
      {criterion !== null && (
        <>
          <Sum
            name={`${read(criterionTitle(criterion.code, means.definition).whole)} – ${say("method.means")}`}
            sum={meanOf(criterion.items)}
            result={formatPercent(criterion.mean.percent, language)}
            words={[say("method.example-means", { count: criterion.items.length }), say("method.example-rounding")]}
          />
          <Sum
            name={`${read(criterionTitle(criterion.code, means.definition).whole)} – ${say("method.pooled")}`}
            sum={`${count(criterion.pooled.satisfied)} ÷ ${count(criterion.pooled.n)} × 100`}
            result={formatPercent(criterion.pooled.figure.percent, language)}
            words={[say("method.example-pooled", { satisfied: criterion.pooled.satisfied, n: criterion.pooled.n })]}
          />
        </>
      )}
      {overall !== null && (
        <Sum
          name={`${say("overview.index")} – ${say("method.means")}`}
          sum={meanOf(overall.criteria)}
          result={formatPercent(overall.figure.percent, language)}
          words={[say("method.example-overall", { count: overall.criteria.length })]}
        />
      )}
    </section>
  );
}
