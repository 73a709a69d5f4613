import type { KeptBackup } from "#protocol/backups.ts";
import { formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { megabytes } from "./megabytes.ts";

/** One row a copy, the newest first. */
export function BackupTable({ backups }: { readonly backups: readonly KeptBackup[] }) {
  const { say, language } = useVoice();
  return (
    <table className="stack honest">
      <thead>
        <tr>
          <th scope="col">{say("backup.when")}</th>
          <th scope="col">{say("backup.checked")}</th>
          <th scope="col" className="num">
            {say("backup.size")}
          </th>
          <th scope="col">{say("backup.file")}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map(({ file, madeAt, whole, bytes }) => (
          <tr key={file}>
            <th scope="row">{formatMoment(madeAt)}</th>
            <td data-label={say("backup.checked")}>
              <span className={`tag ${whole ? "good" : "bad"}`}>{say(whole ? "backup.whole" : "backup.not-whole")}</span>
            </td>
            <td className="num" data-label={say("backup.size")}>
              {megabytes(bytes, language)}
            </td>
            <td className="wide">
              <code className="name">{file}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
