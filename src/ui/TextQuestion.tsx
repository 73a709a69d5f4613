import type { BlockQuestion } from "#survey/definition.ts";
import { useWords } from "./language.ts";

type Props = {
  readonly question: Extract<BlockQuestion, { kind: "text" }>;
  readonly words: string;
  /** Id of the heading that asks. */
  readonly labelledBy: string;
  readonly onWrite: (question: string, words: string) => void;
};

/** A place for free words, with what is left of it. */
export function TextQuestion({ question, words, labelledBy, onWrite }: Props) {
  const { language, say } = useWords();
  const counter = `${question.id}-left`;
  return (
    <div className="free-words">
      <textarea
        className="comment"
        id={question.id}
        value={words}
        maxLength={question.maxCharacters}
        placeholder={question.placeholder?.[language]}
        aria-labelledby={labelledBy}
        aria-describedby={counter}
        onChange={(event) => onWrite(question.id, event.currentTarget.value)}
      />
      <p className="under" id={counter}>
        {say("answer.characters-left", { left: question.maxCharacters - words.length })}
      </p>
    </div>
  );
}
