import type { Block, SurveyDefinition } from "#survey/definition.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** The rates outside the index, each with the answers above and below its line. */
export function RateFormulas({ definition: { blocks } }: { readonly definition: SurveyDefinition }) {
  const { say, read } = useVoice();
  const rates = blocks.flatMap((block) => block.rates.map((rate) => ({ rate, block })));
  if (rates.length === 0) return null;
  const chosen = (ids: readonly string[], question: string, block: Block) =>
    ids.map((id) => read(optionText(id, question, block))).join("; ");
  return (
    <section className="figure" id="rates">
      <h2 id="rates-title">{say("method.rates")}</h2>
      <p className="sub">{say("method.rates-read")}</p>
      <table className="stack formulas" aria-labelledby="rates-title">
        <thead>
          <tr>
            {(["method.column-rate", "method.column-numerator", "method.column-denominator"] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rates.map(({ rate, block }) => (
            <tr key={`${block.id} ${rate.id}`}>
              <th scope="row">{read(rate.name)}</th>
              <td className="soft" data-label={say("method.column-numerator")}>
                {chosen(rate.numerator, rate.question, block)}
              </td>
              <td className="soft" data-label={say("method.column-denominator")}>
                {chosen(rate.denominator, rate.question, block)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const yesAndNo = { yes: { vi: "Có", en: "Yes" }, no: { vi: "Không", en: "No" } } as const;

/** The text of an option; its id where the block does not know it. */
function optionText(id: string, question: string, { questions }: Block) {
  const asked = questions.find((one) => one.id === question);
  if (asked !== undefined && "options" in asked) return asked.options.find((option) => option.id === id)?.text ?? { vi: id, en: id };
  return id === "yes" || id === "no" ? yesAndNo[id] : { vi: id, en: id };
}
