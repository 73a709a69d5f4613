import { memo, useState } from "react";
import type { SatisfactionQuestion } from "#survey/definition.ts";
import { levels, notApplicable } from "#survey/scale.ts";
import { FullText } from "./FullText.tsx";
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

/** The item as it is read; where a short wording stands, the whole text opens the official one. */
function ItemText({ question, number, missing }: Pick<Props, "question" | "number" | "missing">) {
  const { language, say } = useWords();
  const [open, setOpen] = useState(false);
  const text = typeset((question.shortText ?? question.text)[language]);
  const more = question.shortText ? say("answer.full-text") : question.hint && say("answer.explanation");
  const words = (
    <>
      <i>{number}</i>
      <span>
        {text}
        {missing && <small>{say("answer.required")}</small>}
        {!missing && more && <small className="more">{more}</small>}
      </span>
    </>
  );
  // The legend says the same to a screen reader.
  if (!more) {
    return (
      <div className="text" aria-hidden="true">
        {words}
      </div>
    );
  }
  return (
    <>
      <button className="text" type="button" onClick={() => setOpen(true)}>
        {words}
      </button>
      {open && <FullText question={question} onClose={() => setOpen(false)} />}
    </>
  );
}
