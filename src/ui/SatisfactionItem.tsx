import { type KeyboardEvent, memo } from "react";
import type { SatisfactionQuestion } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
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
  const chooseByNumber = ({ key, currentTarget }: KeyboardEvent) => {
    const level = levels.find((one) => String(one.level) === key);
    if (!level) return;
    currentTarget.closest("fieldset")?.querySelector<HTMLElement>(`[value="${level.id}"]`)?.focus();
    choose(level.id);
  };
  const state = missing ? say("answer.required") : chosenWords(chosen, language, say);
  return (
    <fieldset className={missing ? "item missing" : "item"}>
      <legend className="hidden">{`${question.text[language]} ${state}`}</legend>
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
            onKeyDown={chooseByNumber}
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
            onKeyDown={chooseByNumber}
          />
        )}
      </div>
    </fieldset>
  );
});

/** What a screen reader hears of the row as a whole. */
function chosenWords(chosen: string | undefined, language: Language, say: ReturnType<typeof useWords>["say"]): string {
  const option = [...levels, notApplicable].find(({ id }) => id === chosen);
  return option ? say("answer.selected", { label: option.text[language] }) : "";
}

/** The item as it is read, and room for a kind word beside it; the legend says the same to a screen reader. */
function ItemText({ question, number, missing }: Pick<Props, "question" | "number" | "missing">) {
  const { language, say } = useWords();
  return (
    <div className="text" aria-hidden="true">
      <i>{number}</i>
      <span>{typeset((question.shortText ?? question.text)[language])}</span>
      <small>{missing && say("answer.required")}</small>
    </div>
  );
}
