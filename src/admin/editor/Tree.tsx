import { memo, useState } from "react";
import { Collection, I18nProvider, Tree as AriaTree, TreeItem } from "react-aria-components";
import { partKey } from "#survey/part.ts";
import { useVoice } from "#admin/voice.ts";
import type { Row } from "./outline.ts";
import type { Selected } from "./selected.ts";
import type { Drop } from "./tree-drop.ts";
import { TreeLine } from "./TreeLine.tsx";
import { TreeRow } from "./TreeRow.tsx";
import { useTreeDrag } from "./use-tree-drag.ts";

export type TreeProps = {
  readonly rows: readonly Row[];
  readonly selected: Selected;
  /** Whether nothing of it can be moved. */
  readonly isReadOnly: boolean;
  readonly onSelect: (selected: Selected) => void;
  readonly onDrop: (dragged: Selected, drop: Drop) => void;
  /** Whether a part could be let go there. */
  readonly canDrop: (dragged: Selected, drop: Drop) => boolean;
};

/** All parts of a draft in the order they are asked: opened by a press, moved by hand or by keyboard. */
export const Tree = memo(function Tree({ rows, selected, isReadOnly, onSelect, ...drag }: TreeProps) {
  const { say, language } = useVoice();
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => closedAtFirst(rows));
  const all = new Map(rows.flatMap((row) => [row, ...row.rows]).map((row) => [row.key, row]));
  const dragAndDropHooks = useTreeDrag(all, drag);
  const openedBy = rows.find((row) => row.rows.some(({ key }) => key === partKey(selected)))?.key;
  const expanded = rows.filter(({ key }) => !closed.has(key) || key === openedBy).map(({ key }) => key);
  return (
    <I18nProvider locale={language === "vi" ? "vi-VN" : "en-GB"}>
      <div className="tree-place">
        <AriaTree
          key={isReadOnly ? "read" : "write"}
          aria-label={say("editor.tree")}
          className="tree"
          items={rows}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[partKey(selected)]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : keys;
            const row = all.get(String(key));
            if (row) onSelect(row.selected);
          }}
          expandedKeys={expanded}
          onExpandedChange={(keys) => setClosed(new Set(rows.map(({ key }) => key).filter((key) => !keys.has(key))))}
          {...(!isReadOnly && { dragAndDropHooks })}
        >
          {(row) => drawRow(row, isReadOnly)}
        </AriaTree>
      </div>
    </I18nProvider>
  );
});

function drawRow(row: Row, isReadOnly: boolean) {
  return (
    <TreeItem
      id={row.key}
      textValue={row.name.vi || row.key}
      className={`tree-row ${row.selected.part}`}
      render={(line) => <TreeLine {...line} row={row} />}
    >
      <TreeRow row={row} isReadOnly={isReadOnly} />
      <Collection items={row.rows}>{(inner) => drawRow(inner, isReadOnly)}</Collection>
    </TreeItem>
  );
}

/** With many questions, groups are closed until somebody opens one. */
function closedAtFirst(rows: readonly Row[]): ReadonlySet<string> {
  const isShort = rows.reduce((sum, row) => sum + row.rows.length, 0) <= 12;
  return new Set(isShort ? [] : rows.map(({ key }) => key));
}
