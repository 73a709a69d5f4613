import { useState } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";

type Refused = { readonly id: string; readonly sequence: number; readonly reason: string };

type Props = {
  readonly counts: { readonly waiting: number; readonly acknowledged: number; readonly refused: number };
  readonly readRefused: () => Promise<readonly Refused[]>;
  /** Whether the endpoint knows this tablet. */
  readonly isKnown: boolean;
  readonly onEnrol: () => void;
};

/** Where the forms of this tablet stand, for staff: numbers and reasons, never an answer. */
export function QueueLine({ counts, readRefused, isKnown, onEnrol }: Props) {
  const { say } = useKioskWords();
  const [refused, setRefused] = useState<readonly Refused[] | null>(null);
  const { waiting, acknowledged, refused: refusals } = counts;
  const saved = waiting + acknowledged + refusals;
  if (saved === 0 && isKnown) return <span />;
  const firstLine = () => {
    if (!isKnown) return say("status.unknown-tablet");
    return refusals > 0 ? say("status.refused", { count: refusals }) : say("status.received", { received: acknowledged, saved });
  };
  return (
    <>
      <button
        className={refusals > 0 || !isKnown ? "queue refused" : "queue"}
        type="button"
        onClick={() => void readRefused().then(setRefused)}
      >
        {firstLine()}
        <br />
        {say("status.waiting", { count: waiting })}
      </button>
      {refused && (
        <Sheet labelledBy="queue" className="narrow" onDismiss={() => setRefused(null)}>
          <h2 tabIndex={-1} id="queue">
            {say("status.title")}
          </h2>
          <ul className="queue-list">
            <li>{say("status.received", { received: acknowledged, saved })}</li>
            <li>{say("status.waiting", { count: waiting })}</li>
            {refusals > 0 && <li>{say("status.refused", { count: refusals })}</li>}
            {refused.map(({ id, sequence, reason }) => (
              <li key={id}>{say("status.refused-one", { sequence, reason })}</li>
            ))}
          </ul>
          {!isKnown && <p>{say("status.unknown-tablet-hint")}</p>}
          <div className="row">
            {!isKnown && (
              <button className="button" type="button" onClick={onEnrol}>
                {say("status.enrol")}
              </button>
            )}
            <button className="button main" type="button" onClick={() => setRefused(null)}>
              {say("sheet.close")}
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}
