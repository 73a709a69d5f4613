import { useId, useState } from "react";
import { call, Refused } from "#protocol/call.ts";
import { putInForce, readVersions, type Version } from "#protocol/organisation.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { type Holdings, withVersions } from "./holdings.ts";
import { type ForceDeed, inForceAfter } from "./in-force.ts";
import { AskedAfter } from "./AskedAfter.tsx";

type Props = {
  readonly change: ForceDeed;
  readonly version: Version;
  readonly holdings: Holdings;
  readonly onClose: () => void;
  readonly onDone: (newer: Holdings) => void;
};

/** Changes what the desks ask, after showing what they will ask then. Who changed it meanwhile is said, and what holds now is shown before another try. */
export function Forcing({ change, version, holdings: before, onClose, onDone }: Props) {
  const { say, read } = useVoice();
  const title = useId();
  const [holdings, setHoldings] = useState(before);
  const after = inForceAfter(holdings.versions, change, version);
  const { sending, onSubmit } = useSending(async () => {
    try {
      const surveys = after.map(({ hash }) => hash);
      onDone(withVersions(holdings, await call(putInForce, { revision: holdings.revision, surveys })));
    } catch (error) {
      if (!isConflict(error)) throw error;
      setHoldings(withVersions(holdings, await call(readVersions, {})));
    }
  });
  return (
    <Sheet labelledBy={title} onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={title} tabIndex={-1}>
          {say(`force.${change}`)}: {read(version.title)}, {say("survey.version", { version: String(version.version) })}
        </h2>
        {holdings !== before && <Overtaking />}
        <AskedAfter before={holdings.versions.filter(({ inForce }) => inForce)} after={after} />
        <p>{say("force.when")}</p>
        {holdings.byTwo && <p>{say("force.alone")}</p>}
        {change === "take-out" && version.waves.length > 0 && <p>{say("force.waves")}</p>}
        <SendingFailure sending={sending} />
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say(`force.${change}`)}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function Overtaking() {
  const { say } = useVoice();
  return (
    <p className="failure" role="alert">
      {say("force.overtaken")}
    </p>
  );
}

function isConflict(error: unknown): boolean {
  return error instanceof Refused && error.problem?.error === "conflict";
}
