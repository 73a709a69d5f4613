import type { Annulment } from "#protocol/annulments.ts";
import type { Account } from "#protocol/people.ts";
import { formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { AnnulledForms, useUnitName } from "./AnnulledForms.tsx";
import type { Place } from "./places.ts";

type Props = {
  readonly annulments: readonly Annulment[];
  readonly places: readonly Place[];
  readonly person: Account;
  readonly onApprove: (annulment: Annulment) => void;
};

/** What one person asked for and a second has not approved: it changes nothing yet. */
export function Waiting({ annulments, ...props }: Props) {
  const { say } = useVoice();
  if (annulments.length === 0) return <p className="status">{say("annul.waiting-none")}</p>;
  return (
    <table className="stack honest">
      <thead>
        <tr>
          <th scope="col">{say("annul.what")}</th>
          <th scope="col">{say("annul.who")}</th>
          <th scope="col">{say("annul.approval")}</th>
        </tr>
      </thead>
      <tbody>
        {annulments.map((annulment) => (
          <Row key={annulment.id} annulment={annulment} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ annulment, places, person, onApprove }: Omit<Props, "annulments"> & { readonly annulment: Annulment }) {
  const { say } = useVoice();
  const unit = useUnitName({ annulment, places });
  const { askedBy, askedAt, reason } = annulment;
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
      <td className="wide">
        {person.role !== "admin" && say("annul.look-only")}
        {person.role === "admin" && person.id === askedBy.id && say("annul.own")}
        {person.role === "admin" && person.id !== askedBy.id && (
          <button
            className="button"
            type="button"
            aria-label={say("annul.approve-of", { what: unit })}
            onClick={() => onApprove(annulment)}
          >
            {say("annul.approve")}
          </button>
        )}
      </td>
    </tr>
  );
}
