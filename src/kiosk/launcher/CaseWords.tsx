import { respondentTypes, caseResults, returnTimes } from "#survey/response.ts";
import type { Choice } from "#kiosk/visit/launch.ts";
import type { LauncherWords } from "./words.ts";

/** What staff say of a case besides its procedure. */
export type SaidOfCase = Pick<Choice, "respondentType" | "staffWord">;

type Props = { readonly words: LauncherWords; readonly said: SaidOfCase; readonly onSay: (said: SaidOfCase) => void };

/** Who answers, what came of the case, and when: set to the usual beforehand. */
export function CaseWords({ words, said, onSay }: Props) {
  const { respondentType, staffWord } = said;
  return (
    <>
      <Segments
        name="respondent"
        legend={words.respondent}
        words={words}
        all={respondentTypes}
        chosen={respondentType}
        onChoose={(type) => onSay({ ...said, respondentType: type })}
      />
      <Segments
        name="result"
        legend={words.result}
        words={words}
        all={caseResults}
        chosen={staffWord.result}
        onChoose={(result) => onSay({ ...said, staffWord: { ...staffWord, result } })}
      />
      <Segments
        name="returned"
        legend={words.returned}
        words={words}
        all={returnTimes}
        chosen={staffWord.returned}
        onChoose={(returned) => onSay({ ...said, staffWord: { ...staffWord, returned } })}
      />
    </>
  );
}

type SegmentsProps<Name extends keyof LauncherWords> = {
  readonly name: string;
  readonly legend: string;
  readonly words: LauncherWords;
  readonly all: readonly Name[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
};

function Segments<Name extends keyof LauncherWords>({ name, legend, words, all, chosen, onChoose }: SegmentsProps<Name>) {
  return (
    <fieldset className="case-word">
      <legend>{legend}</legend>
      <div className="segments">
        {all.map((each) => (
          <label key={each} className="segment">
            <input type="radio" name={name} checked={each === chosen} onChange={() => onChoose(each)} />
            <span>{words[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
