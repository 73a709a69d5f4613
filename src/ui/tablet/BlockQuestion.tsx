import type { Block, Question } from "#survey/definition.ts";
import type { Given } from "#survey/flow.ts";
import { ChoiceQuestion } from "#ui/ChoiceQuestion.tsx";
import { TextQuestion } from "#ui/TextQuestion.tsx";
import { useTabletWords } from "./words/say.ts";
import { Heading } from "./Heading.tsx";

type Props = {
  readonly block: Block;
  readonly question: Question;
  readonly given: Given;
  readonly missing: boolean;
  readonly onChoose: (question: string, chosen: readonly string[]) => void;
  readonly onWrite: (question: string, words: string) => void;
};

/** One question outside the index, alone on its screen, so that nothing moves when it opens another. */
export function BlockQuestion({ block, question, given, missing, onChoose, onWrite }: Props) {
  const { language, say } = useTabletWords();
  const preface = prefaceOf(block, question, say);
  const heading = `ask-${question.id}`;
  return (
    <main className="block">
      <p className="preface">{preface ?? block.stem?.[language]}</p>
      <Heading key={question.id} id={heading}>
        {(question.shortText ?? question.text)[language]}
      </Heading>
      <Notes question={question} missing={missing} />
      {question.kind === "text" && (
        <TextQuestion
          question={question}
          words={given.comments[question.id] ?? ""}
          labelledBy={heading}
          help={say("kiosk.keyboard")}
          onWrite={onWrite}
        />
      )}
      {question.kind !== "text" && question.kind !== "satisfaction" && (
        <ChoiceQuestion question={question} chosen={given.answers[question.id] ?? []} labelledBy={heading} onChoose={onChoose} />
      )}
    </main>
  );
}

function prefaceOf(block: Block, question: Question, say: ReturnType<typeof useTabletWords>["say"]): string | undefined {
  if (block.sensitive) return say("sensitive.preface");
  const isFact = block.askedIn === "every-visit" && question.kind !== "text" && block.stem === undefined;
  return isFact ? say("block.preface") : undefined;
}

function Notes({ question, missing }: Pick<Props, "question" | "missing">) {
  const { language, say } = useTabletWords();
  const notes = [
    question.hint?.[language] ?? (question.kind === "text" && say("comment.no-names")),
    question.kind === "several" && say("answer.several"),
    !question.required && say("answer.optional"),
  ].filter((note) => typeof note === "string");
  return missing ? (
    <p className="hint missing">{say("answer.required-choice")}</p>
  ) : (
    <p className="hint">{[...new Set(notes)].map(withoutStop).join(" · ")}</p>
  );
}

/** Notes stand side by side, so that none ends the line. */
function withoutStop(note: string): string {
  return note.replace(/\.$/, "");
}
