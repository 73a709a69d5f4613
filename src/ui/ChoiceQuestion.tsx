import type { BlockQuestion } from "#survey/definition.ts";
import { yesNo } from "#survey/scale.ts";
import { Choice } from "./Choice.tsx";
import { useWords } from "./language.ts";

type Props = {
  readonly question: Exclude<BlockQuestion, { kind: "text" }>;
  readonly chosen: readonly string[];
  /** Id of the heading that asks. */
  readonly labelledBy: string;
  readonly onChoose: (question: string, chosen: readonly string[]) => void;
};

/** The answers of a block question: one of them, or several where the question allows it. */
export function ChoiceQuestion({ question, chosen, labelledBy, onChoose }: Props) {
  const { language } = useWords();
  const options = question.kind === "yes-no" ? yesNo : question.options;
  const several = question.kind === "several";
  const choose = (option: string, isChosen: boolean) => onChoose(question.id, several ? toggled(chosen, option, isChosen) : [option]);
  return (
    <div
      className={options.length > mostInOneColumn ? "reasons choices many" : "reasons choices"}
      role={several ? "group" : "radiogroup"}
      aria-labelledby={labelledBy}
    >
      {options.map((option) => (
        <Choice
          key={option.id}
          kind={several ? "checkbox" : "radio"}
          name={question.id}
          id={option.id}
          text={option.text[language]}
          chosen={chosen.includes(option.id)}
          onChange={(isChosen) => choose(option.id, isChosen)}
        />
      ))}
    </div>
  );
}

/** More answers than this stand in two columns on the small form too. */
const mostInOneColumn = 8;

/** The chosen with or without one, in the order in which they were chosen. */
export function toggled(chosen: readonly string[], option: string, isChosen: boolean): string[] {
  const others = chosen.filter((one) => one !== option);
  return isChosen ? [...others, option] : others;
}
