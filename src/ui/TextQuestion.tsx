import type { BlockQuestion } from "#survey/definition.ts";
import { useWords } from "./language.ts";

type Props = {
  readonly question: Extract<BlockQuestion, { kind: "text" }>;
  readonly words: string;
  /** Id of the heading that asks. */
  readonly labelledBy: string;
  /** How to type here. */
  readonly help?: string;
  readonly onWrite: (question: string, words: string) => void;
};

/** A place for free words, with what is left of it. */
export function TextQuestion({ question, words, labelledBy, help, onWrite }: Props) {
  const { language, say } = useWords();
  const counter = `${question.id}-left`;
  return (
    <div className="free-words">
      <textarea
        className="comment"
        id={question.id}
        value={words}
        maxLength={question.maxCharacters}
        // No browser brings back what somebody wrote before.
        autoComplete="off"
        placeholder={question.placeholder?.[language]}
        aria-labelledby={labelledBy}
        aria-describedby={counter}
        onChange={(event) => onWrite(question.id, event.currentTarget.value)}
      />
      <p className="under" id={counter}>
        <span>{help}</span>
        <span>{say("answer.characters-left", { left: question.maxCharacters - words.length })}</span>
      </p>
    </div>
  );
}
