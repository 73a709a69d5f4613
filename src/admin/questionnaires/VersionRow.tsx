import type { Version } from "#protocol/organisation.ts";
import { formatCount, formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import type { Deed } from "./deed.ts";
import type { Holdings } from "./holdings.ts";
import { addressOfVersion } from "./place.ts";
import { stateOf } from "./series.ts";
import { StateTag } from "./StateTag.tsx";
import { VersionDeeds } from "./VersionDeeds.tsx";
import { Where } from "./Where.tsx";

type Props = {
  readonly version: Version;
  readonly holdings: Holdings;
  /** Whether a next version is what one mostly does with it: it is the newest, and nobody writes on one yet. */
  readonly isToGoOnFrom: boolean;
  readonly onDeed: (deed: Deed) => void;
};

/** A version in its questionnaire: how it stands, where it is used, what was received of it. */
export function VersionRow({ version, holdings, isToGoOnFrom, onDeed }: Props) {
  const { say, language } = useVoice();
  const { hash, responses, published } = version;
  const inForce = holdings.versions.filter((one) => one.inForce);
  const isFirst = inForce.length > 1 && inForce[0]?.hash === hash;
  return (
    <tr>
      <th scope="row">
        <a href={addressOfVersion(hash)}>{say("series.version", { version: String(version.version) })}</a>
        {isFirst && <small>{say("series.first")}</small>}
      </th>
      <td data-label={say("series.state")}>
        <StateTag state={stateOf(version)} />
      </td>
      <td data-label={say("series.where")}>
        <Where version={version} holdings={holdings} />
      </td>
      <td className="num" data-label={say("series.responses")}>
        {responses === "few" ? say("series.few") : formatCount(responses, language)}
      </td>
      <td data-label={say("series.changed")}>
        {published === null ? say("series.shipped") : (published.by.name ?? say("series.nobody"))}
        {published && <small>{formatMoment(published.at)}</small>}
      </td>
      <td className="wide">
        <NextStep version={version} isToGoOnFrom={isToGoOnFrom} onDeed={onDeed} />
        <details className="more">
          <summary>{say("series.more")}</summary>
          <VersionDeeds version={version} holdings={holdings} hasNext={isToGoOnFrom} onDeed={onDeed} />
        </details>
      </td>
    </tr>
  );
}

/** What one mostly does with a version: go on from it, or see it. */
function NextStep({ version, isToGoOnFrom, onDeed }: Omit<Props, "holdings">) {
  const { say } = useVoice();
  const name = say("survey.version", { version: String(version.version) });
  return (
    <p className="row">
      {isToGoOnFrom && (
        <button
          className="button"
          type="button"
          aria-label={say("series.next-of", { survey: version.id, version: name })}
          onClick={() => onDeed({ deed: "begin", from: { version, how: "next" } })}
        >
          {say("series.next")}
        </button>
      )}
      <a className="button" href={addressOfVersion(version.hash)} aria-label={say("series.see-of", { survey: version.id, version: name })}>
        {say("series.see")}
      </a>
    </p>
  );
}
