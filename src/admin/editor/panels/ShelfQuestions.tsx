import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import { useVoice } from "#admin/voice.ts";
import { nameOfQuestion } from "#survey/name-of.ts";
import type { BlockFile } from "#survey/instrument.ts";
import { askShelf } from "./ask-shelf.ts";
import { Losing } from "./Losing.tsx";
import { putIn, takeOut, waitingIn } from "./shelf-questions.ts";
import { Switch } from "./Switch.tsx";
import { useCarefulEdit } from "./use-careful-edit.ts";

/** The questions a shipped block has beside those it asks at first, each on or off. */
export function ShelfQuestions({ block }: { readonly block: string }) {
  const [asked, again] = useAnswer(askShelf);
  // Most blocks have none: what stands last may come without a word.
  if (asked.stage === "asking") return null;
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {({ blocks }) => blocks.filter(({ id }) => id === block).map((shipped) => <Waiting key={shipped.id} shipped={shipped} />)}
    </Answered>
  );
}

function Waiting({ shipped }: { readonly shipped: BlockFile }) {
  const { say, read } = useVoice();
  const { survey } = useDesk();
  const [pending, attempt] = useCarefulEdit();
  const waiting = waitingIn(shipped);
  if (waiting.length === 0) return null;
  return (
    <section className="included" aria-labelledby="panel-waiting">
      <h3 id="panel-waiting">{say("panels.block-waiting")}</h3>
      <p className="quiet">{say("panels.block-waiting-help")}</p>
      <ul>
        {waiting.map((question) => (
          <li key={question.id}>
            <Switch
              label={read(nameOfQuestion(question))}
              note={read(question.text)}
              isOn={findQuestion(survey, question.id) !== null}
              onChange={(isOn) =>
                attempt(`${shipped.id}.questions.${question.id}`, isOn ? putIn(shipped, question.id) : takeOut(question.id))
              }
            />
          </li>
        ))}
      </ul>
      {pending && <Losing pending={pending} />}
    </section>
  );
}
