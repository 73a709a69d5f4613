import { useState } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { useVoice } from "#admin/voice.ts";
import { choicesIn, type Figure, namedIn, wordOf } from "./figure.ts";

type Props = {
  readonly surveys: readonly SurveyDefinition[];
  readonly figure: Figure;
  readonly onChange: (figure: Figure) => void;
};

/** The figure a target is for: the index, a criterion or an item of a questionnaire in use. */
export function FigureFields({ surveys, figure, onChange }: Props) {
  const { say, read } = useVoice();
  const [survey, setSurvey] = useState(() => namedIn(surveys, figure)?.survey ?? surveys[0]);
  const choices = survey ? choicesIn(survey) : [];
  const word = wordOf(figure);
  const options = choices.map(({ word: one, figure: { kind }, number, name }) => {
    const numbered = number === "" ? read(name) : `${number}. ${read(name)}`;
    return [one, kind === "criterion" ? say("targets.criterion", { name: numbered }) : `\u00A0\u00A0\u00A0\u00A0${numbered}`] as const;
  });
  const known = word === "overall" || choices.some((one) => one.word === word);
  return (
    <>
      {surveys.length > 1 && (
        <SelectField
          label={say("targets.survey")}
          value={survey?.id ?? ""}
          options={surveys.map(({ id, title, version }) => [id, `${read(title)}, ${say("survey.version", { version })}`] as const)}
          onChange={({ target }) => setSurvey(surveys.find(({ id }) => id === target.value))}
        />
      )}
      <SelectField
        label={say("targets.figure")}
        value={word}
        options={[["overall", say("targets.overall")], ...options, ...(known ? [] : [[word, word] as const])]}
        onChange={({ target }) => onChange(choices.find((one) => one.word === target.value)?.figure ?? { kind: "overall" })}
      />
    </>
  );
}
