import { useState } from "react";
import { call, Refused } from "#protocol/call.ts";
import { tryDraft } from "#protocol/survey-drafts.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { formatDate } from "#ui/numbers.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { type Sending, useSending } from "#ui/use-sending.ts";
import type { Running, Tablets } from "./trial-asked.ts";

type Props = {
  readonly draft: { readonly id: string; readonly revision: number };
  readonly tablets: Tablets;
  readonly onChange: (running: Running | null) => void;
};

/** Chooses the tablet, and says what happens on it. */
export function TrialForm({ draft: { id, revision }, tablets: { devices, running }, onChange }: Props) {
  const { say, read } = useVoice();
  const [isTakenAway, setTakenAway] = useState(false);
  const put = async (wanted: string | null) => {
    const { device, until } = await call(tryDraft, { draft: id, revision, device: wanted });
    setTakenAway(device === null);
    onChange(device === null || until === null ? null : { device, until });
  };
  const { sending, onSubmit } = useSending((fields) => put(fields.get("device") ?? null));
  if (devices.length === 0) return <p className="banner warn">{say("trial.none")}</p>;
  return (
    <>
      {running && (
        <RunningTrial name={devices.find((one) => one.id === running.device)?.name ?? "—"} {...running} onEnd={() => put(null)} />
      )}
      {isTakenAway && <output className="banner">{say("trial.taken-away")}</output>}
      <form className="form" onSubmit={onSubmit}>
        <SelectField
          label={say("trial.device")}
          name="device"
          defaultValue={running?.device}
          options={devices.map((device) => [device.id, [device.name, ...device.desks.map(read)].join(", ")] as const)}
        />
        <Failure sending={sending} />
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say(running ? "trial.send-anew" : "trial.send")}
          </button>
        </div>
      </form>
      <HowTo />
    </>
  );
}

type RunningProps = { readonly name: string; readonly until: string; readonly onEnd: () => Promise<void> };

function RunningTrial({ name, until, onEnd }: RunningProps) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(onEnd);
  return (
    <form className="banner running" onSubmit={onSubmit}>
      <output>
        <b>{say("trial.running", { device: name, until: formatDate(until) })}</b> {say("trial.as-it-was")}
      </output>
      <Failure sending={sending} />
      <button className="button" type="submit" disabled={sending.stage === "sending"}>
        {say("trial.take-away")}
      </button>
    </form>
  );
}

function HowTo() {
  const { say } = useVoice();
  return (
    <section className="how" aria-labelledby="trial-how">
      <h3 id="trial-how">{say("trial.how")}</h3>
      <ol>
        <li>{say("trial.how-wait")}</li>
        <li>{say("trial.how-practise")}</li>
        <li>{say("trial.how-ask")}</li>
      </ol>
    </section>
  );
}

function Failure({ sending }: { readonly sending: Sending }) {
  const { say } = useVoice();
  const problem = sending.stage === "failed" && sending.error instanceof Refused ? sending.error.problem?.error : undefined;
  if (problem !== "conflict" && problem !== "invalid-input") return <SendingFailure sending={sending} />;
  return (
    <p className="failure" role="alert">
      {say(problem === "conflict" ? "trial.moved" : "trial.faults")}
    </p>
  );
}
