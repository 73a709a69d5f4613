import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { Question } from "#survey/definition.ts";
import { nameOfQuestion } from "#survey/name-of.ts";

/** The questions of a criterion or block, each leading to its own panel. */
export function QuestionList({ label, questions }: { readonly label: string; readonly questions: readonly Question[] }) {
  const { say, read } = useVoice();
  const { select } = useDesk();
  return (
    <section className="question-list" aria-label={label}>
      <h3>{label}</h3>
      {questions.length === 0 && <p className="quiet">{say("panels.block-empty")}</p>}
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <button className="link" type="button" onClick={() => select({ part: "question", id: question.id })}>
              {read(nameOfQuestion(question)) || question.text.vi || say("panels.unwritten")}
            </button>
            {question.kind !== "satisfaction" && <small>{say(`kind.${question.kind}`)}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
