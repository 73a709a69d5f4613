import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { partKey } from "#survey/part.ts";
import { useVoice } from "#admin/voice.ts";
import { useDesk } from "./desk.ts";
import { LinesProvider } from "./lines.ts";
import { outlineOf } from "./outline.ts";
import type { Selected } from "./selected.ts";
import { Tree } from "./Tree.tsx";
import { dropped, type Drop } from "./tree-drop.ts";
import { useDrawnRows } from "./use-drawn-rows.ts";
import { useTreeKeys } from "./use-tree-keys.ts";
import type { Deeds } from "./use-work.ts";

type Props = { readonly deeds: Deeds; readonly onOpen: (selected: Selected) => void; readonly children: ReactNode };

/** The parts of the draft, how many there are, and what can be added. */
export function TreePart({ deeds, onOpen, children }: Props) {
  const { say } = useVoice();
  const { survey, selected, isReadOnly } = useDesk();
  const [rows, setRows] = useState(() => outlineOf(survey));
  const now = outlineOf(survey, rows);
  if (now !== rows) setRows(now);
  const { edit, remove } = deeds;
  const place = useTreeKeys(partKey(selected), (key) => {
    const row = now.flatMap((one) => [one, ...one.rows]).find((one) => one.key === key);
    if (row && !isReadOnly) remove(row.selected);
  });
  const [drawn, lines] = useDrawnRows(now, place);
  const drop = useCallback(
    (dragged: Selected, at: Drop) => {
      edit("drag", (draft) => dropped(draft, dragged, at));
      onOpen(dragged);
    },
    [edit, onOpen],
  );
  const draft = useRef(survey);
  useEffect(() => {
    draft.current = survey;
  }, [survey]);
  const canDrop = useCallback((dragged: Selected, at: Drop) => dropped(draft.current, dragged, at) !== draft.current, []);
  const counts = { items: countIn(survey.criteria), others: countIn(survey.blocks) };
  return (
    <nav className="editor-tree" aria-label={say("views.tree")} ref={place}>
      <h2>{say("editor.count", counts)}</h2>
      <LinesProvider value={lines}>
        <Tree rows={drawn} selected={selected} isReadOnly={isReadOnly} onSelect={onOpen} onDrop={drop} canDrop={canDrop} />
      </LinesProvider>
      {!isReadOnly && children}
    </nav>
  );
}

function countIn(groups: readonly { readonly questions: readonly unknown[] }[]): number {
  return groups.reduce((sum, { questions }) => sum + questions.length, 0);
}
