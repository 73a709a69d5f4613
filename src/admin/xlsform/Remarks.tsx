import type { Remark } from "./remark.ts";
import { useVoice } from "#admin/voice.ts";

/** Everything of a file that was not taken as it stood, each with the place where it stands. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { say } = useVoice();
  if (remarks.length === 0) return <p>{say("xlsform.all-taken")}</p>;
  return (
    <>
      <p>{say("xlsform.remarks", { count: remarks.length })}</p>
      <ul className="remarks">
        {remarks.map(({ sheet, row, what, about }) => (
          <li key={`${sheet} ${row} ${what} ${about}`}>
            <small>{row === null ? sheet : say("xlsform.row", { sheet, row: String(row) })}</small> {say(`xlsform.${what}`, { about })}
          </li>
        ))}
      </ul>
    </>
  );
}
