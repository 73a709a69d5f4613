import { askShelf } from "#admin/editor/panels/ask-shelf.ts";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";

/** The names of some blocks, to be read only; their ids as long as names are not known. */
export function BlocksHeld({ ids }: { readonly ids: readonly string[] }) {
  const { say, read } = useVoice();
  const [asked] = useAnswer(askShelf);
  if (ids.length === 0) return say("blocks.none");
  const blocks = asked.stage === "answered" ? asked.value.blocks : [];
  const titleOf = new Map(blocks.map(({ id, title }) => [id, read(title)]));
  return ids.map((id) => titleOf.get(id) ?? id).join(", ");
}
