import { formatCount } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import type { Brought } from "./bring-in.ts";
import type { Parcel } from "./parcel.ts";

type Props = {
  readonly stage: "bringing" | "stopped" | "done";
  readonly parcel: Parcel;
  readonly brought: Brought;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
};

const fates = ["counted", "known", "held", "refused"] as const;

/** What became of the forms of a file so far, and what to do where it had to stop. */
export function BroughtIn({ stage, parcel: { file }, brought, onGoOn, onClose }: Props) {
  const { say, language } = useVoice();
  const parts = { done: brought.batches, all: file.batches.length };
  return (
    <>
      {stage === "bringing" && (
        <div className="progress" tabIndex={-1} ref={focused}>
          <progress value={parts.done} max={parts.all} aria-label={say("import.title")} />
          <output>{say("import.progress", parts)}</output>
        </div>
      )}
      {stage === "stopped" && (
        <div className="banner warn" tabIndex={-1} ref={focused}>
          <p>
            <b>{say("import.stopped", parts)}</b> {say("import.stopped-why")}
          </p>
        </div>
      )}
      {stage === "done" && (
        <p className="banner" tabIndex={-1} ref={focused}>
          {say("import.done", { name: file.device.name })}
        </p>
      )}
      <dl className="facts">
        {fates.map((fate) => (
          <div key={fate}>
            <dt>{say(`import.${fate}`)}</dt>
            <dd>{formatCount(brought[fate], language)}</dd>
          </div>
        ))}
        {stage !== "bringing" && brought.reasons.length > 0 && (
          <div>
            <dt>{say("import.reasons")}</dt>
            <dd>
              <ul lang="en">
                {brought.reasons.map((reason) => (
                  <li key={reason}>
                    <small>{reason}</small>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {stage !== "bringing" && brought.refused > 0 && <p>{say("import.refused-todo")}</p>}
      {stage !== "bringing" && (
        <div className="row">
          {stage === "stopped" && (
            <button className="button main" type="button" onClick={onGoOn}>
              {say("import.go-on")}
            </button>
          )}
          <button className={stage === "done" ? "button main" : "button"} type="button" onClick={onClose}>
            {say(stage === "done" ? "import.close" : "form.cancel")}
          </button>
        </div>
      )}
    </>
  );
}

/** What is new is read out when it appears: the button that led here is gone. */
function focused(news: HTMLElement | null): void {
  news?.focus({ preventScroll: true });
}
