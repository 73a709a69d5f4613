import type { Annulment } from "#protocol/annulments.ts";
import { formatCount, formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { AnnulledForms } from "./AnnulledForms.tsx";
import type { Place } from "./places.ts";

type Props = { readonly annulments: readonly Annulment[]; readonly places: readonly Place[] };

/** What was taken back, by whom and why; how many only where they are enough to be told. */
export function History({ annulments, places }: Props) {
  const { say } = useVoice();
  return (
    <section className="figure" aria-labelledby="history">
      <h2 id="history">{say("annul.history")}</h2>
      {annulments.length === 0 ? (
        <p className="status">{say("annul.history-none")}</p>
      ) : (
        <table className="stack honest">
          <thead>
            <tr>
              <th scope="col">{say("annul.what")}</th>
              <th scope="col">{say("annul.who")}</th>
              <th scope="col">{say("annul.approved")}</th>
              <th scope="col" className="num">
                {say("annul.responses")}
              </th>
            </tr>
          </thead>
          <tbody>
            {annulments.map((annulment) => (
              <Row key={annulment.id} annulment={annulment} places={places} />
            ))}
          </tbody>
        </table>
      )}
      {annulments.some(({ responses }) => responses === null) && <p className="method">{say("annul.hidden-why")}</p>}
    </section>
  );
}

function Row({ annulment, places }: Omit<Props, "annulments"> & { readonly annulment: Annulment }) {
  const { say, language } = useVoice();
  const { askedBy, askedAt, reason, approvedBy, approvedAt, responses } = annulment;
  return (
    <tr>
      <th scope="row">
        <AnnulledForms annulment={annulment} places={places} />
      </th>
      <td className="wide">
        {askedBy.name ?? say("annul.nobody")}
        <small>{formatMoment(askedAt)}</small>
        <p>{reason}</p>
      </td>
      <td data-label={say("annul.approved")}>
        {approvedBy?.name ?? say("annul.nobody")}
        {approvedAt !== null && <small>{formatMoment(approvedAt)}</small>}
      </td>
      <td className="num" data-label={say("annul.responses")}>
        {responses === null ? <small>{say("annul.hidden")}</small> : formatCount(responses, language)}
      </td>
    </tr>
  );
}
