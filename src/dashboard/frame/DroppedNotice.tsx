import { Icon } from "#ui/Icon.tsx";
import { information } from "#ui/icons.ts";
import type { Part } from "./address.ts";
import { useVoice } from "./voice.ts";

/** Says which parts of an address could not be used; nothing when all could. */
export function DroppedNotice({ parts }: { readonly parts: readonly Part[] }) {
  const { say } = useVoice();
  if (parts.length === 0) return null;
  const names = [...new Set(parts)].map((part) => say(`part.${part}`)).join(", ");
  return (
    <output className="banner">
      <Icon path={information} />
      {say("notice.dropped", { parts: names })}
    </output>
  );
}
