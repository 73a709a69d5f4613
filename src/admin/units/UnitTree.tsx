import { useState } from "react";
import { Button, Tree, TreeItem, TreeItemContent } from "react-aria-components";
import { Icon } from "#ui/Icon.tsx";
import { chevronRight } from "#ui/icons.ts";
import { countersOn, rowsOf, type Twig } from "#admin/places/unit-on.ts";
import { useVoice } from "#admin/voice.ts";

/** More rows than this begin folded below the uppermost. */
const manyRows = 60;

type Props = {
  readonly tree: readonly Twig[];
  readonly day: string;
  /** Opens every branch, so that what was sought is seen. */
  readonly isSought: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

/** The units as they stand below one another; arrows walk through them, and open and fold. */
export function UnitTree({ tree, day, isSought, chosen, onChoose }: Props) {
  const { say } = useVoice();
  const rows = rowsOf(tree);
  const all = rows.map(({ unit }) => unit.id);
  const [open, setOpen] = useState<ReadonlySet<string | number>>(
    () => new Set(rows.filter(({ level }) => rows.length <= manyRows || level === 0).map(({ unit }) => unit.id)),
  );
  return (
    <Tree
      className="unit-tree"
      aria-label={say("units.tree")}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [id] = keys === "all" ? [] : keys;
        if (id !== undefined) onChoose(String(id));
      }}
      onAction={(id) => onChoose(String(id))}
      expandedKeys={isSought ? all : open}
      onExpandedChange={setOpen}
    >
      {tree.map((twig) => (
        <UnitItem key={twig.unit.id} twig={twig} day={day} />
      ))}
    </Tree>
  );
}

function UnitItem({ twig, day }: { readonly twig: Twig; readonly day: string }) {
  const { say, read } = useVoice();
  const { unit, version, below } = twig;
  const counters = countersOn(unit, day).length;
  return (
    <TreeItem id={unit.id} textValue={read(version.name)}>
      <TreeItemContent>
        {below.length > 0 ? (
          <Button slot="chevron" aria-label={say("units.fold")}>
            <Icon path={chevronRight} />
          </Button>
        ) : (
          <i />
        )}
        <span className="called">{read(version.name)}</span>
        <small>
          {version.serves ? say("units.counters-count", { count: counters }) : say("units.below-count", { count: below.length })}
        </small>
      </TreeItemContent>
      {below.map((one) => (
        <UnitItem key={one.unit.id} twig={one} day={day} />
      ))}
    </TreeItem>
  );
}
