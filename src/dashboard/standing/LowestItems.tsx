import type { SurveyDefinition } from "#survey/definition.ts";
import type { Figures } from "#survey/figure.ts";
import { formatHundredths, formatSpan } from "#ui/numbers.ts";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { lowestItems } from "#dashboard/charts/order.ts";
import { itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  readonly figures: Figures;
  readonly definition: SurveyDefinition;
  /** Where every item stands. */
  readonly to: string;
  readonly go: (search: string) => void;
};

/** The three items to look at first, with their indices. */
export function LowestItems({ figures, definition, to, go }: Props) {
  const { say, read, language } = useVoice();
  const lowest = lowestItems(figures, 3);
  return (
    <section className="figure">
      <h2>{say("overview.lowest")}</h2>
      <p className="sub">
        {say("column.index")} · {say("column.interval")}
      </p>
      {lowest.length === 0 ? (
        <p>{say("overview.lowest-none")}</p>
      ) : (
        <ol className="lowest">
          {lowest.map(
            ({ id, figure }) =>
              figure.state === "shown" && (
                <li key={id}>
                  <span>{read(itemText(id, definition))}</span>
                  <b className="num">{formatHundredths(figure.percent, language)}</b>
                  <small className="num">{formatSpan(figure.interval.low, figure.interval.high, language)}</small>
                </li>
              ),
          )}
        </ol>
      )}
      <p className="onward">
        <PageLink to={to} go={go}>
          {say("overview.lowest-all")}
        </PageLink>
      </p>
    </section>
  );
}
