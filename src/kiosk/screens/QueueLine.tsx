import { useState } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "./say.ts";

type Refused = { readonly id: string; readonly sequence: number; readonly reason: string };

type Props = {
  readonly counts: { readonly waiting: number; readonly acknowledged: number; readonly refused: number };
  readonly readRefused: () => Promise<readonly Refused[]>;
};

/** Where the forms of this tablet stand, for staff: numbers and reasons, never an answer. */
export function QueueLine({ counts, readRefused }: Props) {
  const { say } = useKioskWords();
  const [refused, setRefused] = useState<readonly Refused[] | null>(null);
  const { waiting, acknowledged, refused: refusals } = counts;
  const saved = waiting + acknowledged + refusals;
  if (saved === 0) return <span />;
  return (
    <>
      <button className={refusals > 0 ? "queue refused" : "queue"} type="button" onClick={() => void readRefused().then(setRefused)}>
        {refusals > 0 ? say("status.refused", { count: refusals }) : say("status.received", { received: acknowledged, saved })}
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
          <div className="row">
            <button className="button main" type="button" onClick={() => setRefused(null)}>
              {say("sheet.close")}
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}
