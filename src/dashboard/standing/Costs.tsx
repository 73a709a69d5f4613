import type { SurveyDefinition } from "#survey/definition.ts";
import type { Figures } from "#survey/figure.ts";
import { formatChange } from "#ui/numbers.ts";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { costliestItems } from "./costs.ts";

type Props = {
  readonly figures: Figures;
  readonly definition: SurveyDefinition;
  /** Where every item stands. */
  readonly to: string;
  readonly go: (search: string) => void;
};

/** The three items that pull the overall index down most, each with the points it costs. */
export function Costs({ figures, definition, to, go }: Props) {
  const { say, read, language } = useVoice();
  const items = costliestItems(figures, 3);
  return (
    <section className="figure">
      <h2>{say("costs.title")}</h2>
      <p className="sub">{say("costs.read")}</p>
      {items.length === 0 && <p>{say("costs.none")}</p>}
      <ol className="costs">
        {items.map(({ id, cost }) => (
          <li key={id}>
            <span>{read(itemText(id, definition))}</span>
            <b className="num">{formatChange(-cost, language)}</b>
          </li>
        ))}
      </ol>
      <p className="onward">
        <PageLink to={to} go={go}>
          {say("costs.all")}
        </PageLink>
      </p>
    </section>
  );
}
