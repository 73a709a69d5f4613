import type { Answer } from "#dashboard/frame/ask.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Answers } from "#dashboard/trouble/AllAnswers.tsx";
import { otherWishes } from "./expected.ts";

type Props = { readonly answer: Answer; readonly minimum: number };

/** How people came in, how they would like to, and how they want to be told; side by side. */
export function WaysIn({ answer: { results, definition }, minimum }: Props) {
  const { say } = useVoice();
  const questions = otherWishes(definition, results.total.questions);
  return (
    <section className="figure">
      <h2>{say("wishes.ways")}</h2>
      {questions.length === 0 ? (
        <p className="nothing">{say("wishes.ways-not-asked")}</p>
      ) : (
        <div className="grid halves">
          {questions.map((question) => (
            <Answers key={question.id} question={question} definition={definition} minimum={minimum} />
          ))}
        </div>
      )}
    </section>
  );
}
