import type { SatisfactionQuestion, SurveyDefinition } from "#survey/definition.ts";
import type { Distribution, Figure } from "#survey/figure.ts";
import { scoredOf } from "#survey/satisfaction.ts";
import { formatCount } from "#ui/numbers.ts";
import { FigureText } from "#dashboard/charts/FigureText.tsx";
import type { Answer } from "#dashboard/frame/ask.ts";
import { usePage } from "#dashboard/frame/page.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly answer: Answer; readonly minimum: number };

/** Every item of the questionnaire: who is asked, its formula with the numbers chosen now, its result. */
export function ItemFormulas({ answer: { results, definition }, minimum }: Props) {
  const { say, read } = useVoice();
  const { scope } = usePage();
  return (
    <section className="figure" id="formulas">
      <h2 id="formulas-title">{say("method.formulas")}</h2>
      <p className="sub">{say("method.formulas-read", { title: read(definition.title), version: String(definition.version), scope })}</p>
      <table className="stack formulas" aria-labelledby="formulas-title">
        <thead>
          <tr>
            <th scope="col">{say("method.column-item")}</th>
            <th scope="col">{say("method.column-asked")}</th>
            <th scope="col">{say("method.column-formula")}</th>
            <th scope="col" className="num">
              {say("method.column-result")}
            </th>
          </tr>
        </thead>
        {definition.criteria.map((criterion) => (
          <CriterionFormulas key={criterion.code} criterion={criterion} results={results} minimum={minimum} />
        ))}
      </table>
    </section>
  );
}

type CriterionProps = Pick<Props, "minimum"> & {
  readonly criterion: SurveyDefinition["criteria"][number];
  readonly results: Answer["results"];
};

function CriterionFormulas({ criterion, results: { query, total }, minimum }: CriterionProps) {
  const { say, read } = useVoice();
  const result = total.criteria.find(({ code }) => code === criterion.code);
  return (
    <tbody>
      <tr className="criterion">
        <th scope="rowgroup" colSpan={2}>
          {read(criterion.title)}
        </th>
        <td>{say(`method.formula-${query.method}`, { count: criterion.questions.length })}</td>
        <td className="num">
          <FigureText figure={result?.figure ?? { state: "empty" }} minimum={minimum} />
        </td>
      </tr>
      {criterion.questions.map((question) => {
        const item = result?.items.find(({ id }) => id === question.id);
        return (
          <ItemFormula
            key={question.id}
            question={question}
            figure={item?.figure ?? { state: "empty" }}
            distribution={item?.distribution ?? null}
            minimum={minimum}
          />
        );
      })}
    </tbody>
  );
}

type ItemProps = Pick<Props, "minimum"> & {
  readonly question: SatisfactionQuestion;
  readonly figure: Figure;
  readonly distribution: Distribution | null;
};

function ItemFormula({ question, figure, distribution, minimum }: ItemProps) {
  const { say, read } = useVoice();
  return (
    <tr>
      <th scope="row">
        {question.officialNumber !== undefined && `${question.officialNumber}. `}
        {read(question.text)}
      </th>
      <td className="soft" data-label={say("method.column-asked")}>
        {askedOf(question, { say, read })}
        {question.notApplicable && <small>{say("method.may-not-apply")}</small>}
      </td>
      <td className="soft" data-label={say("method.column-formula")}>
        <Formula distribution={distribution} />
      </td>
      <td className="num" data-label={say("method.column-result")}>
        <FigureText figure={figure} minimum={minimum} />
      </td>
    </tr>
  );
}

function askedOf({ when, askedWhen }: SatisfactionQuestion, { say, read }: Pick<ReturnType<typeof useVoice>, "say" | "read">): string {
  if (when === undefined) return say("method.asked-all");
  return askedWhen === undefined ? say("method.asked-some") : read(askedWhen);
}

function Formula({ distribution }: Pick<ItemProps, "distribution">) {
  const { say, language } = useVoice();
  if (distribution === null) return say("method.formula-item");
  const [, , , good, best] = distribution.levels;
  const count = (number: number) => formatCount(number, language);
  return `(${count(good)} + ${count(best)}) ÷ ${count(scoredOf(distribution.levels))}`;
}
