import type { Remark } from "./remark.ts";
import { useVoice } from "#admin/voice.ts";

/** As many as are read at a glance; the others are there for whoever opens them. */
const firstSeen = 50;

/** Everything of a file that was not taken as it stood, each with the place where it stands. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { say } = useVoice();
  if (remarks.length === 0) return <p>{say("xlsform.all-taken")}</p>;
  const rest = remarks.slice(firstSeen);
  return (
    <>
      <p>{say("xlsform.remarks", { count: remarks.length })}</p>
      <RemarkList remarks={remarks.slice(0, firstSeen)} />
      {rest.length > 0 && (
        <details>
          <summary>{say("xlsform.more-remarks", { count: rest.length })}</summary>
          <RemarkList remarks={rest} />
        </details>
      )}
    </>
  );
}

function RemarkList({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { say } = useVoice();
  return (
    <ul className="remarks">
      {remarks.map(({ sheet, row, what, about }) => (
        <li key={`${sheet} ${row} ${what} ${about}`}>
          <small>{row === null ? sheet : say("xlsform.row", { sheet, row: String(row) })}</small> {say(`xlsform.${what}`, { about })}
        </li>
      ))}
    </ul>
  );
}
