import type { Criterion } from "#survey/definition.ts";
import type { lowest } from "#survey/flow.ts";
import { levels } from "#survey/scale.ts";
import { Choice } from "#ui/Choice.tsx";
import { toggled } from "#ui/ChoiceQuestion.tsx";
import { Face } from "#ui/Face.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useTabletWords } from "./words/say.ts";
import { Icon } from "#ui/Icon.tsx";
import { check } from "#ui/icons.ts";

type Props = {
  readonly criterion: Criterion;
  readonly low: NonNullable<ReturnType<typeof lowest>>;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onClose: () => void;
};

/** Why a criterion got a low score: what happened, never who. «Bỏ qua» is as easy to reach as «Xong». */
export function Reasons({ criterion, low, chosen, onChoose, onClose }: Props) {
  const { language, say } = useTabletWords();
  const level = levels.find((one) => one.level === low.level);
  const skip = () => {
    onChoose([]);
    onClose();
  };
  return (
    <Sheet labelledBy="why" onDismiss={skip}>
      <p className="about">
        <Face level={low.level} />
        <span>
          <b>{level?.text[language]}</b>
          {low.question.text[language]}
        </span>
      </p>
      <h2 tabIndex={-1} id="why">
        {say("reasons.prompt")}
      </h2>
      <p className="hint">{say("reasons.hint")}</p>
      <fieldset className="reasons" aria-labelledby="why">
        {criterion.reasons.map(({ id, text }) => (
          <Choice
            key={id}
            kind="checkbox"
            name={criterion.code}
            id={id}
            text={text[language]}
            chosen={chosen.includes(id)}
            onChange={(isChosen) => onChoose(toggled(chosen, id, isChosen))}
          />
        ))}
      </fieldset>
      <div className="row">
        <button className="button quiet" type="button" onClick={skip}>
          {say("kiosk.skip")}
        </button>
        <button className="button main" type="button" onClick={onClose}>
          {say("reasons.done")}
          <Icon path={check} />
        </button>
      </div>
    </Sheet>
  );
}
