import type { IntegrityReport } from "#protocol/integrity.ts";
import { formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";

/** What does not fit, where, and what to do about it. */
export function Findings({ report: { findings, found } }: { readonly report: IntegrityReport }) {
  const { say, read } = useVoice();
  return (
    <>
      <h3 className="part">{say("integrity.findings")}</h3>
      <p className="banner warn">{say("integrity.todo")}</p>
      <table className="stack honest">
        <thead>
          <tr>
            <th scope="col">{say("integrity.place")}</th>
            <th scope="col">{say("integrity.says")}</th>
            <th scope="col">{say("integrity.do")}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ kind, place, says }) => (
            <tr key={`${kind} ${place} ${says.vi}`}>
              <th scope="row">
                {say(`kind.${kind}`)}
                <small className="name">{isMoment(place) ? formatMoment(place) : place}</small>
              </th>
              <td className="wide">{read(says)}</td>
              <td className="wide">{say(`mend.${kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found > findings.length && <p className="method">{say("integrity.untold", { count: found - findings.length })}</p>}
    </>
  );
}

/** Links go by the hour they close. */
function isMoment(place: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(place);
}
