import { useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import { plus } from "#admin/editor/icons.ts";
import type { Writing } from "./TextBox.tsx";
import { TextPair } from "./TextPair.tsx";

/** A text that need not be there. */
type Optional = Writing & { readonly help?: string };

/** The texts that are there, and a button for each that can be added. */
export function OptionalTexts({ texts }: { readonly texts: readonly Optional[] }) {
  const { say } = useVoice();
  const { isReadOnly } = useDesk();
  const [opened, open] = useState<readonly string[]>([]);
  const shown = texts.filter(({ text, field }) => text !== undefined || opened.includes(field));
  const hidden = texts.filter((text) => !shown.includes(text));
  return (
    <>
      {shown.map((text) => (
        <TextPair key={text.field} writing={text} help={text.help} first={opened.at(-1) === text.field ? takeFocus : undefined} />
      ))}
      {!isReadOnly && hidden.length > 0 && (
        <div className="wide adding">
          <span>{say("panels.add-text")}</span>
          {hidden.map(({ field, what }) => (
            <button key={field} className="button small" type="button" onClick={() => open([...opened, field])}>
              <Icon path={plus} />
              {what}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Whoever opens a field wants to write in it. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
