import type { KeyboardEvent, RefCallback } from "react";
import { fieldId } from "#admin/editor/selected.ts";
import type { Change } from "#admin/editor/desk.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { LocalizedText } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import { oneLine, type Rewrite, tidied, written } from "./localized.ts";

/** A text of the draft that can be written: what it is called, where it is, and how it changes. */
export type Writing = {
  /** What is written here; in the label of each language. */
  readonly what: string;
  /** As in `fieldId`, without the language: `text`, `options.2.text`. */
  readonly field: string;
  /** The place of undoing: what is open, and the field. */
  readonly place: string;
  readonly text: LocalizedText | undefined;
  readonly change: (rewrite: Rewrite) => Change;
};

type Props = { readonly writing: Writing; readonly language: Language; readonly ref?: RefCallback<HTMLTextAreaElement> | undefined };

/** A text in one language; grows with its words. Amber while it has none and should. */
export function TextBox({ writing: { what, field, place, text, change }, language, ref }: Props) {
  const { say } = useVoice();
  const { edit } = useDesk();
  const words = text?.[language] ?? "";
  const other = text?.[language === "vi" ? "en" : "vi"] ?? "";
  const isMissing = text !== undefined && words === "";
  const write = (said: string) => edit(`${place}.${language}`, change(written(language, said)));
  return (
    <textarea
      ref={ref}
      id={fieldId(`${field}.${language}`)}
      className={isMissing ? "input missing" : "input"}
      rows={1}
      lang={language}
      aria-label={say(`panels.in-${language}`, { what })}
      placeholder={isMissing ? (other === "" ? say("panels.unwritten") : say("panels.untranslated", { words: other })) : undefined}
      value={words}
      onChange={({ target }) => write(oneLine(target.value))}
      onBlur={() => tidied(words) === words || write(tidied(words))}
      onKeyDown={staysOnOneLine}
    />
  );
}

/** A text of a form has no lines of its own; while a word is being composed Enter belongs to the keyboard. */
function staysOnOneLine(event: KeyboardEvent) {
  if (event.key === "Enter" && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey) event.preventDefault();
}
