import { Icon } from "#ui/Icon.tsx";
import { useDesk } from "#admin/editor/desk.ts";
import { newId } from "#admin/editor/new-id.ts";
import { useVoice } from "#admin/voice.ts";
import type { BlockQuestion } from "#survey/definition.ts";
import { choicesOf, countable } from "./choices.ts";
import { focusField } from "./focus-field.ts";
import { plus } from "#admin/editor/icons.ts";
import { addRate } from "./rate-edits.ts";
import { RateField } from "./RateField.tsx";
import { takenIds } from "./replace-question.ts";

/** The rates made of the answers to a question, each with what stands above and below. */
export function Rates({ question }: { readonly question: BlockQuestion }) {
  const { say, read } = useVoice();
  const { survey, earlier, edit, isReadOnly } = useDesk();
  const block = survey.blocks.find(({ questions }) => questions.some(({ id }) => id === question.id));
  const counted = countable(question);
  const outside = choicesOf(question).filter(({ id }) => !counted.includes(id));
  const rates = (block?.rates ?? []).map((rate, position) => ({ rate, position })).filter(({ rate }) => rate.question === question.id);
  if (counted.length === 0 || (isReadOnly && rates.length === 0)) return null;
  const add = () => {
    const id = newId(`${question.id}-ty-le`, takenIds(survey, earlier));
    edit(`${question.id}.rates.${id}`, addRate({ id, question: question.id, denominator: counted }));
    focusField(`rates.${block?.rates.length ?? 0}.name.vi`);
  };
  return (
    <section className="rates" aria-labelledby="panel-rates">
      <h3 id="panel-rates">{say("panels.rates")}</h3>
      {rates.map(({ rate, position }) => (
        <RateField key={rate.id} question={question} rate={rate} position={position} />
      ))}
      {outside.length > 0 && rates.length > 0 && (
        <p className="quiet">{say("panels.rate-outside", { options: outside.map(({ text }) => `«${read(text)}»`).join(", ") })}</p>
      )}
      {!isReadOnly && (
        <button className="button small" type="button" onClick={add}>
          <Icon path={plus} />
          {say("panels.rate-add")}
        </button>
      )}
    </section>
  );
}
