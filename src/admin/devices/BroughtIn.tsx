import { formatCount } from "#ui/numbers.ts";
import { isToldInFull } from "#admin/integrity/held-reason.ts";
import { useVoice } from "#admin/voice.ts";
import type { Brought } from "./bring-in.ts";
import type { Parcel } from "./parcel.ts";
import { whyNotTaken } from "./why-not-taken.ts";

type Props = {
  readonly stage: "bringing" | "stopped" | "done";
  readonly parcel: Parcel;
  readonly brought: Brought;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
};

/** What became of the forms of a file so far, and what to do where it had to stop. */
export function BroughtIn({ stage, parcel, brought, onGoOn, onClose }: Props) {
  const { say } = useVoice();
  return (
    <>
      <News stage={stage} parcel={parcel} brought={brought} />
      <Fates {...brought} reasons={stage === "bringing" ? [] : brought.reasons} />
      {stage !== "bringing" && brought.refused > 0 && <p>{say("import.refused-todo")}</p>}
      {stage === "stopped" && (
        <div className="row">
          <button className="button main" type="button" onClick={onGoOn}>
            {say("import.go-on")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      )}
      {stage === "done" && (
        <div className="row">
          <button className="button main" type="button" onClick={onClose}>
            {say("import.close")}
          </button>
        </div>
      )}
    </>
  );
}

function News({ stage, parcel: { file }, brought }: Pick<Props, "stage" | "parcel" | "brought">) {
  const { say } = useVoice();
  const parts = { done: brought.batches, all: file.batches.length };
  if (stage === "bringing")
    return (
      <div className="progress" tabIndex={-1} ref={focused}>
        <progress value={parts.done} max={parts.all} aria-label={say("import.title")} />
        <output>{say("import.progress", parts)}</output>
      </div>
    );
  return (
    <p className={`banner ${stage === "stopped" ? "warn" : ""}`} key={stage} tabIndex={-1} ref={focused}>
      {stage === "stopped"
        ? `${say("import.stopped", parts)} ${say("import.stopped-why")}`
        : say("import.done", { name: file.device.name })}
    </p>
  );
}

/** What is new is read out when it appears: the button that led here is gone. */
function focused(news: HTMLElement | null): void {
  news?.focus({ preventScroll: true });
}

const fates = ["counted", "known", "held", "refused"] as const;

function Fates({ reasons, ...brought }: Brought) {
  const { say, language } = useVoice();
  return (
    <dl className="facts">
      {fates.map((fate) => (
        <div key={fate}>
          <dt>{say(`import.${fate}`)}</dt>
          <dd>{formatCount(brought[fate], language)}</dd>
        </div>
      ))}
      {reasons.length > 0 && (
        <div>
          <dt>{say("import.reasons")}</dt>
          <dd>
            <ul>
              {reasons.map((reason) => (
                <Reason key={reason} reason={reason} />
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** In the reader's words; the endpoint's own sentence besides where it says more. */
function Reason({ reason }: { readonly reason: string }) {
  const { say } = useVoice();
  const why = whyNotTaken(reason);
  return (
    <li>
      {say(`why.${why}`)} {isToldInFull(why) && <small lang="en">{reason}</small>}
    </li>
  );
}
