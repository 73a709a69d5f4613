import type { BlockQuestion } from "#survey/definition.ts";
import { TextQuestion } from "#ui/TextQuestion.tsx";
import { useTabletWords } from "./words/say.ts";
import { Heading } from "./Heading.tsx";

type Props = {
  /** The place for a remark, where the survey has one. */
  readonly question: Extract<BlockQuestion, { kind: "text" }> | undefined;
  readonly words: string;
  readonly onWrite: (question: string, words: string) => void;
};

/** For those who have no result yet: nothing is scored, a remark may be left. */
export function NotEligible({ question, words, onWrite }: Props) {
  const { language, say } = useTabletWords();
  return (
    <main className="thanks alone">
      <div>
        <Heading>{say("not-eligible.title")}</Heading>
        <p className="lead">{say("not-eligible.body")}</p>
        {question && (
          <div className="remark">
            <p id="remark">{say("not-eligible.comment")}</p>
            <p className="hint">{question.hint?.[language] ?? say("comment.no-names")}</p>
            <TextQuestion question={question} words={words} labelledBy="remark" help={say("kiosk.keyboard")} onWrite={onWrite} />
          </div>
        )}
      </div>
    </main>
  );
}
