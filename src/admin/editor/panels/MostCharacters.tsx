import { useState } from "react";
import { useDesk } from "#admin/editor/desk.ts";
import { fieldId } from "#admin/editor/selected.ts";
import { useVoice } from "#admin/voice.ts";
import type { BlockQuestion } from "#survey/definition.ts";
import { setMostCharacters } from "./question-edits.ts";

/** How much a free text takes; what is no number yet is not kept. */
export function MostCharacters({ question: { id, maxCharacters } }: { readonly question: Extract<BlockQuestion, { kind: "text" }> }) {
  const { say } = useVoice();
  const { edit, isReadOnly } = useDesk();
  const [typed, type] = useState<string | null>(null);
  if (isReadOnly) return <p className="wide">{`${say("panels.most-characters")}: ${maxCharacters}`}</p>;
  const write = (words: string) => {
    type(words);
    const characters = Number(words);
    if (characters >= 1 && characters <= 1000) edit(`${id}.maxCharacters`, setMostCharacters(id, characters));
  };
  return (
    <label className="wide most-characters">
      {say("panels.most-characters")}
      <input
        className="input"
        id={fieldId("maxCharacters")}
        type="number"
        min={1}
        max={1000}
        value={typed ?? maxCharacters}
        onChange={({ target }) => write(target.value)}
        onBlur={() => type(null)}
      />
    </label>
  );
}
