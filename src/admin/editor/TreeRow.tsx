import { Button, TreeItemContent } from "react-aria-components";
import { chevronDown, chevronRight, lock } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import { grip } from "./icons.ts";
import { useLine } from "./lines.ts";
import type { Row } from "./outline.ts";
import { useLineName } from "./TreeLine.tsx";

/** What stands in a line of the tree: whether it is open, what it is called, what holds it, what is missing. */
export function TreeRow({ row, isReadOnly }: { readonly row: Row; readonly isReadOnly: boolean }) {
  const { say } = useVoice();
  const isGroup = row.selected.part === "criterion" || row.selected.part === "block";
  const isMovable = row.selected.part !== "survey" && !row.isLocked && !isReadOnly;
  const hold = row.isLocked ? <Locked /> : <Handle row={row} isMovable={isMovable} />;
  return (
    <TreeItemContent>
      {({ isExpanded }) => (
        <>
          {isGroup ? <Chevron isExpanded={isExpanded} isEmpty={row.rows.length === 0} /> : hold}
          <Words row={row} />
          {isGroup && (
            <small>
              {row.rows.length}
              <span className="hidden"> {say("editor.questions", { count: row.rows.length })}</span>
            </small>
          )}
          {isGroup && hold}
        </>
      )}
    </TreeItemContent>
  );
}

function Words({ row }: { readonly row: Row }) {
  const { say } = useVoice();
  const { lacksEnglish } = useLine(row);
  const name = useLineName(row);
  return (
    <>
      <span className="name" title={name}>
        {name}
      </span>
      {lacksEnglish && (
        <em>
          EN<span className="hidden"> {say("editor.lacks-english")}</span>
        </em>
      )}
    </>
  );
}

function Chevron({ isExpanded, isEmpty }: { readonly isExpanded: boolean; readonly isEmpty: boolean }) {
  const { say } = useVoice();
  if (isEmpty) return <i className="hold" />;
  return (
    <Button slot="chevron" className="hold" aria-label={say(isExpanded ? "editor.collapse" : "editor.expand")}>
      <Icon path={isExpanded ? chevronDown : chevronRight} />
    </Button>
  );
}

function Handle({ row, isMovable }: { readonly row: Row; readonly isMovable: boolean }) {
  const { say } = useVoice();
  const name = useLineName(row);
  if (!isMovable) return <i className="hold" />;
  return (
    <Button slot="drag" className="hold grip" aria-label={say("editor.drag", { name })}>
      <Icon path={grip} />
    </Button>
  );
}

function Locked() {
  const { say } = useVoice();
  return (
    <span className="hold" title={say("editor.locked-row")}>
      <Icon path={lock} />
      <span className="hidden">{say("editor.locked-row")}</span>
    </span>
  );
}
