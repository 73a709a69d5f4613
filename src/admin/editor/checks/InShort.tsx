import type { Finding } from "#survey/findings.ts";
import { check, warning } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly found: readonly Finding[]; readonly listId: string };

/** How much is to be seen to, in one line that leads to the list. */
export function InShort({ found, listId }: Props) {
  const { say } = useVoice();
  const errors = found.filter(({ severity }) => severity === "error").length;
  const warnings = found.length - errors;
  const errorsSaid = errors === 0 ? say("checks-in-short.no-errors") : say("checks-in-short.errors", { count: errors });
  const said = warnings === 0 ? errorsSaid : `${errorsSaid}, ${say("checks-in-short.warnings", { count: warnings })}`;
  return (
    <p className="in-short">
      <Icon path={errors === 0 ? check : warning} className={errors === 0 ? "well" : "error"} />
      {found.length === 0 ? <span>{said}</span> : <a href={`#${listId}`}>{said}</a>}
    </p>
  );
}
