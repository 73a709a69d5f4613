import type { Wave } from "#protocol/waves.ts";
import { formatCount } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { totalsOf } from "./totals.ts";

/** The foot of the table: the sums, and what would do for the wave as a whole. */
export function ReturnedTotals({ units }: Pick<Wave, "units">) {
  const { say, language } = useVoice();
  const { returned, byUnit, asWhole, unknown } = totalsOf(units);
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {say("waves.all-units")}
          {unknown > 0 && <small>{say("waves.unknown", { count: unknown })}</small>}
        </th>
        <td className="num">{formatCount(returned, language)}</td>
        <td className="num">{formatCount(byUnit, language)}</td>
      </tr>
      <tr>
        <td colSpan={3} className="sub">
          {say("waves.sample-how", { whole: formatCount(asWhole, language) })}
        </td>
      </tr>
    </tfoot>
  );
}
