import { type SyntheticEvent, useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { plus } from "#admin/editor/icons.ts";
import { tidied } from "./localized.ts";

type Props = { readonly id: string; readonly label: string; readonly action: string; readonly onAdd: (vi: string) => void };

/** Adds to a list by writing: the words in Vietnamese, then Enter; the field waits for the next. */
export function NewEntry({ id, label, action, onAdd }: Props) {
  const [words, write] = useState("");
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    if (tidied(words) === "") return;
    onAdd(tidied(words));
    write("");
  };
  return (
    <form className="new-entry" onSubmit={add}>
      <input
        className="input"
        id={id}
        lang="vi"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        value={words}
        onChange={({ target }) => write(target.value)}
      />
      <button className="button" type="submit">
        <Icon path={plus} />
        {action}
      </button>
    </form>
  );
}
