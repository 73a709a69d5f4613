import { memo } from "react";
import type { SatisfactionQuestion } from "#survey/definition.ts";
import { levels, notApplicable } from "#survey/scale.ts";
import { useWords } from "./language.ts";
import { Place } from "./Place.tsx";
import { typeset } from "./typeset.ts";

type Props = {
  readonly question: SatisfactionQuestion;
  /** Its place among the items of the criterion, from 1. */
  readonly number: number;
  readonly chosen: string | undefined;
  /** The citizen wanted to go on without it. */
  readonly missing: boolean;
  /** Whether some item of the screen offers «Không áp dụng»: then all leave room for it, so that the faces stay in line. */
  readonly roomForNone: boolean;
  readonly onChoose: (question: string, chosen: string) => void;
};

/** One item with its five faces and words; drawn again only when it changed. */
export const SatisfactionItem = memo(function SatisfactionItem({ question, number, chosen, missing, roomForNone, onChoose }: Props) {
  const { language, say } = useWords();
  const choose = (option: string) => onChoose(question.id, option);
  return (
    <fieldset className={missing ? "item missing" : "item"}>
      <legend className="hidden">{missing ? `${question.text[language]} ${say("answer.required")}` : question.text[language]}</legend>
      <ItemText question={question} number={number} missing={missing} />
      <div className={roomForNone ? "scale with-none" : "scale"}>
        {levels.map((level) => (
          <Place
            key={level.id}
            name={question.id}
            option={level}
            language={language}
            label={say("answer.level-of", { label: level.text[language], level: level.level })}
            chosen={chosen === level.id}
            onChoose={choose}
          />
        ))}
        {question.notApplicable && (
          <Place
            name={question.id}
            option={notApplicable}
            language={language}
            label={notApplicable.text[language]}
            chosen={chosen === notApplicable.id}
            onChoose={choose}
          />
        )}
      </div>
    </fieldset>
  );
});

/** The item as it is read, and room for a kind word below; the legend says the same to a screen reader. */
function ItemText({ question, number, missing }: Pick<Props, "question" | "number" | "missing">) {
  const { language, say } = useWords();
  return (
    <div className="text" aria-hidden="true">
      <i>{number}</i>
      <span>
        {typeset((question.shortText ?? question.text)[language])}
        <small>{missing && say("answer.required")}</small>
      </span>
    </div>
  );
}
