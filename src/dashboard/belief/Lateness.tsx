import type { Quality } from "#protocol/quality.ts";
import { formatCount } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly lateness: Quality["lateness"]; readonly minimum: number };

/** What staff and citizens said of the same returns, as four counts: one word is never taken from the other. */
export function Lateness({ lateness, minimum }: Props) {
  const { say } = useVoice();
  return (
    <section className="figure">
      <h2 id="lateness">{say("lateness.title")}</h2>
      <p className="sub">{say("lateness.read")}</p>
      {lateness === null ? (
        <p className="none whole">
          <span>{say("lateness.hidden", { minimum })}</span>
        </p>
      ) : (
        <Words {...lateness} />
      )}
    </section>
  );
}

function Words({ bothLate, onlyCitizenLate, onlyStaffLate, bothInTime }: NonNullable<Props["lateness"]>) {
  const { say } = useVoice();
  return (
    <table className="lateness" aria-labelledby="lateness">
      <thead>
        <tr>
          <th>
            <span className="hidden">{say("lateness.staff")}</span>
          </th>
          <th scope="col" className="num">
            {say("lateness.citizen-late")}
          </th>
          <th scope="col" className="num">
            {say("lateness.citizen-in-time")}
          </th>
          <th scope="col" className="num">
            {say("lateness.together")}
          </th>
        </tr>
      </thead>
      <tbody>
        <CountRow name={say("lateness.staff-late")} counts={[bothLate, onlyStaffLate]} apart={1} />
        <CountRow name={say("lateness.staff-in-time")} counts={[onlyCitizenLate, bothInTime]} apart={0} />
        <CountRow name={say("lateness.together")} counts={[bothLate + onlyCitizenLate, onlyStaffLate + bothInTime]} apart={null} />
      </tbody>
    </table>
  );
}

type CountsOfRow = { readonly name: string; readonly counts: readonly [number, number]; readonly apart: number | null };

/** `apart`: the cell in which the two do not agree. */
function CountRow({ name, counts, apart }: CountsOfRow) {
  const { language } = useVoice();
  const [late, inTime] = counts;
  const cell = (index: number) => (apart === index ? "num apart" : "num");
  return (
    <tr className={apart === null ? "total" : undefined}>
      <th scope="row">{name}</th>
      <td className={cell(0)}>{formatCount(late, language)}</td>
      <td className={cell(1)}>{formatCount(inTime, language)}</td>
      <td className="num soft">{formatCount(late + inTime, language)}</td>
    </tr>
  );
}
