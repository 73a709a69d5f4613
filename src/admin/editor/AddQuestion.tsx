import { useId, useState } from "react";
import type { BlockQuestion } from "#survey/definition.ts";
import { Field } from "#ui/Field.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useVoice } from "#admin/voice.ts";
import { openGroups, usualGroup, type Wanted } from "./additions.ts";
import { useDesk } from "./desk.ts";
import { type Group, nameOf } from "./parts.ts";
import { SheetButtons } from "./SheetButtons.tsx";

type Props = { readonly onAdd: (wanted: Wanted) => void; readonly onDismiss: () => void };

const kinds: readonly BlockQuestion["kind"][] = ["single", "several", "yes-no", "count", "text"];
const newBlock = "new block";

/** Asks what a new question is called, how it is answered and where it stands: that is what cannot be changed lightly later. */
export function AddQuestion({ onAdd, onDismiss }: Props) {
  const { say, read } = useVoice();
  const { survey, selected } = useDesk();
  const title = useId();
  const groups = openGroups(survey);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<BlockQuestion["kind"]>("single");
  const [place, setPlace] = useState(() => nameIn(usualGroup(survey, selected)));
  const [isTried, setTried] = useState(false);
  const group = groups.find((one) => nameOf(one) === place) ?? null;
  const isMissing = name.trim() === "";
  return (
    <Sheet labelledBy={title} onDismiss={onDismiss}>
      <h2 id={title} tabIndex={-1}>
        {say("add.question")}
      </h2>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing) onAdd({ name: name.trim().normalize("NFC"), kind, group });
        }}
      >
        <Field
          label={say("add.name")}
          hint={say("add.name-hint")}
          value={name}
          maxLength={100}
          lang="vi"
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
          {...(isTried && isMissing && { fault: say("add.name-missing") })}
        />
        <SelectField
          label={say("add.where")}
          value={place}
          options={[
            ...groups.map((one) => [nameOf(one), read(titleOf(one)) || titleOf(one).vi] as const),
            [newBlock, say("add.own-block")],
          ]}
          onChange={({ target }) => setPlace(target.value)}
        />
        {group?.part !== "criterion" && (
          <SelectField
            label={say("add.kind")}
            value={kind}
            options={kinds.map((one) => [one, say(`kind.${one}`)] as const)}
            onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? kind)}
          />
        )}
        <SheetButtons go={say("add.go")} onDismiss={onDismiss} />
      </form>
    </Sheet>
  );
}

function nameIn(group: Group | null): string {
  return group === null ? newBlock : nameOf(group);
}

function titleOf(group: Group) {
  return group.part === "criterion" ? group.criterion.title : group.block.title;
}
