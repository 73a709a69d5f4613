import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import type { QuestionResult } from "#survey/figure.ts";
import { yesNo } from "#survey/scale.ts";
import { Unshown } from "#dashboard/charts/FigureCells.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import { OptionRows } from "./OptionRows.tsx";
import "./answers.css";

type Props = { readonly questions: readonly QuestionResult[]; readonly definition: SurveyDefinition; readonly minimum: number };

/** Behind the shares: every answer to every question outside the index, counted. */
export function AllAnswers({ questions, definition, minimum }: Props) {
  const { say } = useVoice();
  if (questions.length === 0) return null;
  return (
    <details className="counts-behind">
      <summary>{say("answers.all")}</summary>
      {questions.map((question) => (
        <Answers key={question.id} question={question} definition={definition} minimum={minimum} />
      ))}
    </details>
  );
}

/** The answers to one question as a table under its own words. */
export function Answers({ question, definition, minimum }: Omit<Props, "questions"> & { readonly question: QuestionResult }) {
  const { say, read } = useVoice();
  const id = `answers-${question.id}`;
  const asked = askedIn(definition, question.id);
  return (
    <div className="answers">
      <h3 id={id}>{asked === null ? question.id : read(asked.text)}</h3>
      {question.state === "shown" && <p className="sub">{say("answers.persons", { count: question.persons })}</p>}
      <table className="stack" aria-labelledby={id}>
        <thead className="hidden">
          <tr>
            <th scope="col">{say("answers.answer")}</th>
            <th scope="col">{say("trouble.counted")}</th>
            <th scope="col">{say("trouble.share")}</th>
          </tr>
        </thead>
        <tbody>
          {question.state === "shown" ? (
            <OptionRows question={question} texts={asked?.options ?? []} />
          ) : (
            <tr>
              <Unshown figure={question} minimum={minimum} columns={3} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

type Asked = { readonly text: LocalizedText; readonly options: readonly { readonly id: string; readonly text: LocalizedText }[] };

function askedIn({ blocks }: SurveyDefinition, id: string): Asked | null {
  const question = blocks.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (question === undefined || question.kind === "text") return null;
  return { text: question.text, options: question.kind === "yes-no" ? yesNo : question.options };
}
