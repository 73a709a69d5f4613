import type { Finding } from "#survey/findings.ts";
import { nameOf } from "#survey/name-of.ts";
import { Icon } from "#ui/Icon.tsx";
import { warning } from "#ui/icons.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import { Found } from "./Found.tsx";

/** One finding; pressed, it opens its part and goes to the field. */
export function FoundRow({ finding }: { readonly finding: Finding }) {
  const { read } = useVoice();
  const { survey, select } = useDesk();
  const { where, field, severity } = finding;
  const name = where.part === "survey" ? undefined : nameOf(survey, where);
  return (
    <li>
      <Icon path={warning} className={severity} />
      <button type="button" onClick={() => select(where, field ?? undefined)}>
        {name && <small>{read(name)}</small>}
        <span>
          <Found finding={finding} />
        </span>
      </button>
    </li>
  );
}
