import { Icon } from "./Icon.tsx";
import { warning } from "./icons.ts";
import { useWords } from "./language.ts";
import { formatMoment } from "./numbers.ts";

/** Says that the newest backup is too old; `newest` is its instant, null where there is none. */
export function BackupWarning({ newest }: { readonly newest: string | null }) {
  const { say } = useWords();
  return (
    <div className="banner warn" role="alert">
      <Icon path={warning} />
      <p>
        <b>{say("backup.too-old")}</b> {newest === null ? say("backup.none") : say("backup.newest", { moment: formatMoment(newest) })}
      </p>
    </div>
  );
}
