import type { Subject } from "./procedure-search.ts";
import { Icon } from "#ui/Icon.tsx";
import { check, cross } from "#ui/icons.ts";
import type { LauncherWords } from "./words.ts";

type Props = { readonly words: LauncherWords; readonly subject: Subject | null; readonly onUnchoose: () => void };

/** What the form will say the case was about, wherever the list stands; the button that invites is described by it. */
export function ChosenSubject({ words, subject, onUnchoose }: Props) {
  if (subject === null)
    return (
      <div className="chosen">
        <p id="chosen-subject">{words["none-chosen"]}</p>
      </div>
    );
  return (
    <div className="chosen">
      <Icon path={check} />
      <p id="chosen-subject">
        <span className="hidden">{words.chosen}: </span>
        <b>{subject.name}</b>
        {subject.procedure === null && <small>{words["field-alone"]}</small>}
      </p>
      <button type="button" className="tool" onClick={onUnchoose}>
        <Icon path={cross} />
        {words.unchoose}
      </button>
    </div>
  );
}
