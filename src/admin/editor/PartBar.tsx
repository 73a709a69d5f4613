import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import { useDesk } from "./desk.ts";
import { arrowDown, arrowUp, bin } from "./icons.ts";
import { isTitleLocked, lockOf } from "./locks.ts";
import { movePart } from "./moves.ts";
import { groupOf, selectedGroup } from "./parts.ts";
import type { Selected } from "./selected.ts";
import { removalLock } from "./structure.ts";

type Props = { readonly onRemove: (selected: Selected) => void; readonly onMove: (step: -1 | 1) => void; readonly onMakeOwn: () => void };

/** Where the open part stands, and what can be done with it as a whole. */
export function PartBar({ onRemove, onMove, onMakeOwn }: Props) {
  const { say } = useVoice();
  const { survey, selected, isReadOnly } = useDesk();
  const isWhole = selected.part === "survey";
  if (isWhole && (isReadOnly || !isTitleLocked(survey))) return null;
  const isOfficial = isWhole || lockOf(survey, selected) !== null;
  const moves = [
    ["up", -1, arrowUp],
    ["down", 1, arrowDown],
  ] as const;
  return (
    <div className="part-bar">
      <Above />
      {isOfficial && !isReadOnly && (
        <button className="button" type="button" onClick={onMakeOwn}>
          {say("part.make-own")}
        </button>
      )}
      {!isOfficial && !isReadOnly && (
        <>
          {moves.map(([name, step, path]) => (
            <button
              key={name}
              className="button square"
              type="button"
              aria-label={say(`part.${name}`)}
              title={say(`part.${name}`)}
              aria-disabled={movePart(survey, selected, step) === survey}
              onClick={() => onMove(step)}
            >
              <Icon path={path} />
            </button>
          ))}
          {removalLock(survey, selected) === null && (
            <button className="button" type="button" onClick={() => onRemove(selected)}>
              <Icon path={bin} />
              {say("part.remove")}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** Leads to the group the open question stands in. */
function Above() {
  const { say, read } = useVoice();
  const { survey, selected, select } = useDesk();
  const group = selected.part === "question" ? groupOf(survey, selected.id) : null;
  if (group === null) return <p>{selected.part === "criterion" || selected.part === "block" ? say(`part.${selected.part}`) : null}</p>;
  const { title } = group.part === "criterion" ? group.criterion : group.block;
  return (
    <p>
      <button className="link" type="button" onClick={() => select(selectedGroup(group))}>
        {read(title) || title.vi || say("editor.unnamed")}
      </button>
    </p>
  );
}
