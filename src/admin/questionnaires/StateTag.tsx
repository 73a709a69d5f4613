import { check, clock } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import { archive, parcel, pencil } from "./drawings.ts";

const looks = {
  draft: { tone: "accent", drawing: pencil },
  waiting: { tone: "warn", drawing: clock },
  "in-force": { tone: "good", drawing: check },
  ready: { tone: "", drawing: parcel },
  archived: { tone: "", drawing: archive },
} as const;

/** How a draft or version stands, in a drawing, a word and a ground. */
export function StateTag({ state }: { readonly state: keyof typeof looks }) {
  const { say } = useVoice();
  const { tone, drawing } = looks[state];
  return (
    <span className={`tag ${tone}`}>
      <Icon path={drawing} />
      {say(`standing.${state}`)}
    </span>
  );
}
