import { useId, useState } from "react";
import type * as z from "zod/mini";
import type { readShelf } from "#protocol/survey-drafts.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { askShelf } from "./panels/ask-shelf.ts";
import { SheetButtons } from "./SheetButtons.tsx";

type Shelf = z.output<typeof readShelf.output>;
type Choice = readonly [value: string, text: string];

type Props = {
  /** What is added, as its heading says. */
  readonly title: string;
  readonly label: string;
  readonly about: string | null;
  /** What there is to choose from, given what comes with the program. */
  readonly choicesOf: (shelf: Shelf) => readonly Choice[];
  readonly onAdd: (chosen: string, shelf: Shelf) => void;
  readonly onDismiss: () => void;
};

/** Asks which block or criterion is added. */
export function AddGroup({ title, label, about, choicesOf, onAdd, onDismiss }: Props) {
  const heading = useId();
  const [asked, again] = useAnswer(askShelf);
  return (
    <Sheet labelledBy={heading} onDismiss={onDismiss}>
      <h2 id={heading} tabIndex={-1}>
        {title}
      </h2>
      {about !== null && <p>{about}</p>}
      <Answered asked={asked} onRetry={() => again()}>
        {(shelf) => <Choose label={label} choices={choicesOf(shelf)} onAdd={(chosen) => onAdd(chosen, shelf)} onDismiss={onDismiss} />}
      </Answered>
    </Sheet>
  );
}

type ChooseProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onAdd: (chosen: string) => void;
  readonly onDismiss: () => void;
};

function Choose({ label, choices, onAdd, onDismiss }: ChooseProps) {
  const { say } = useVoice();
  const [chosen, choose] = useState(choices[0]?.[0] ?? "");
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(chosen);
      }}
    >
      <SelectField label={label} value={chosen} options={choices} onChange={({ target }) => choose(target.value)} />
      <SheetButtons go={say("add.go")} onDismiss={onDismiss} />
    </form>
  );
}
