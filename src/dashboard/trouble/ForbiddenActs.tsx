import type * as z from "zod/mini";
import type { readForbiddenActs } from "#protocol/forbidden-acts.ts";
import type { Catalogue } from "#protocol/results.ts";
import { formatCount } from "#ui/numbers.ts";
import { periodName, unitName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Answer = z.infer<typeof readForbiddenActs.output>;
type Row = Answer["rows"][number];
type Props = { readonly answer: Answer; readonly catalogue: Catalogue };

/** Week by week and unit by unit, how many told of it, of how many asked; the newest week first. */
export function ForbiddenActs({ answer: { rows, shown, hidden }, catalogue }: Props) {
  const { say } = useVoice();
  const told = rows.filter((row) => row.told > 0).toSorted((one, other) => (one.week === other.week ? 0 : one.week < other.week ? 1 : -1));
  return (
    <>
      {told.length === 0 ? (
        <p className="nothing">{say(shown === 0 ? "restricted.none-shown" : "restricted.nobody-told")}</p>
      ) : (
        <Acts rows={told} catalogue={catalogue} />
      )}
      {hidden > 0 && <p className="note">{say("restricted.hidden", { count: hidden, minimum: catalogue.minimumGroup })}</p>}
    </>
  );
}

function Acts({ rows, catalogue }: { readonly rows: readonly Row[]; readonly catalogue: Catalogue }) {
  const voice = useVoice();
  const { say, language } = voice;
  return (
    <table className="stack acts" aria-labelledby="restricted">
      <thead>
        <tr>
          {(["trouble.week", "trouble.unit", "trouble.act"] as const).map((column) => (
            <th key={column} scope="col">
              {say(column)}
            </th>
          ))}
          <th scope="col" className="num">
            {say("trouble.told")}
          </th>
          <th scope="col" className="num">
            {say("trouble.asked")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ week, unit, act, told, asked }) => (
          <tr key={`${week} ${unit} ${act}`}>
            <th scope="row">{periodName(week, voice)}</th>
            <td>{unitName(unit, catalogue, voice)}</td>
            <td>{say(`act.${act}`)}</td>
            <td className="num" data-label={say("trouble.told")}>
              <b>{formatCount(told, language)}</b>
            </td>
            <td className="num soft" data-label={say("trouble.asked")}>
              {formatCount(asked, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
