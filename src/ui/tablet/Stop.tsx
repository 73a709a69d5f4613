import { Sheet } from "#ui/Sheet.tsx";
import { useTabletWords } from "./words/say.ts";

type Props = {
  /** Whether anything was answered that can be kept. */
  readonly keeps: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
};

/** Asks what becomes of the form of someone who wants to stop. */
export function Stop({ keeps, onKeep, onDiscard, onStay }: Props) {
  const { say } = useTabletWords();
  return (
    <Sheet labelledBy="stop" className="narrow" onDismiss={onStay}>
      <h2 tabIndex={-1} id="stop">
        {say("kiosk.stop-title")}
      </h2>
      <div className="stop">
        <button className="button main" type="button" onClick={onStay}>
          {say("kiosk.next")}
        </button>
        {keeps && (
          <button className="button" type="button" onClick={onKeep}>
            {say("kiosk.stop-keep")}
          </button>
        )}
        <button className="button" type="button" aria-describedby="stop-text" onClick={onDiscard}>
          {say("kiosk.stop-discard")}
        </button>
        <p className="hint" id="stop-text">
          {say("idle.partial-discarded")}
        </p>
      </div>
    </Sheet>
  );
}
