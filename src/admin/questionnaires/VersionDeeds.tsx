import type { Version } from "#protocol/organisation.ts";
import { useVoice } from "#admin/voice.ts";
import type { Deed } from "./deed.ts";
import type { Holdings } from "./holdings.ts";
import { forceDeedsOf } from "./in-force.ts";

type Props = {
  readonly version: Version;
  readonly holdings: Holdings;
  /** What stands beside these already is left out. */
  readonly hasNext?: boolean;
  readonly onDeed: (deed: Deed) => void;
};

/** Everything that can be done with a version. */
export function VersionDeeds({ version, holdings, hasNext = false, onDeed }: Props) {
  const { say } = useVoice();
  return (
    <div className="row">
      {!hasNext && (
        <button className="button plain" type="button" onClick={() => onDeed({ deed: "begin", from: { version, how: "next" } })}>
          {say("series.next")}
        </button>
      )}
      <button className="button plain" type="button" onClick={() => onDeed({ deed: "begin", from: { version, how: "own" } })}>
        {say("series.own-from")}
      </button>
      {forceDeedsOf(holdings.versions, version.hash).map((change) => (
        <button key={change} className="button plain" type="button" onClick={() => onDeed({ deed: "force", change, version })}>
          {say(`force.${change}`)}
        </button>
      ))}
      <button className="button plain" type="button" onClick={() => onDeed({ deed: "export", of: { from: "version", version } })}>
        {say("export.open")}
      </button>
    </div>
  );
}
