import type { LocalizedText } from "#survey/definition.ts";
import { useVoice } from "#admin/voice.ts";

/** What is open, and of what kind it is. */
export function PanelHead({ name, kind }: { readonly name: LocalizedText; readonly kind: string }) {
  const { say, read } = useVoice();
  return (
    <header>
      <h2 tabIndex={-1}>{read(name) || name.vi || say("panels.unwritten")}</h2>
      <span className="tag">{kind}</span>
    </header>
  );
}
