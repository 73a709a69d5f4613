import type { Bundle } from "#protocol/bundle.ts";
import { Tools } from "#kiosk/screens/Tools.tsx";
import { Heading } from "#kiosk/screens/Heading.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { Comfort } from "#kiosk/visit/comfort.ts";

export type WaitingProps = {
  readonly unit: Bundle["units"][number] | undefined;
  readonly comfort: Comfort;
  /** Null where citizens do not start by themselves. */
  readonly onBegin: (() => void) | null;
  readonly onInvite: () => void;
  readonly onStaff: () => void;
  readonly onComfort: (comfort: Partial<Comfort>) => void;
};

/** Nobody is answering: an invitation, and where else to turn. */
export function Waiting({ comfort, onBegin, onInvite, onStaff, onComfort }: WaitingProps) {
  const { say } = useKioskWords();
  return (
    <>
      <main className="thanks alone">
        <div>
          <Heading>{say("waiting.title")}</Heading>
          {onBegin && (
            <button className="button main" type="button" onClick={onBegin}>
              {say("welcome.start")}
            </button>
          )}
          <button className="button" type="button" onClick={onInvite}>
            {say("launcher.invite")}
          </button>
        </div>
      </main>
      <footer className="actions">
        <button className="button quiet" type="button" onClick={onStaff}>
          {say("waiting.staff")}
        </button>
        <Tools comfort={comfort} onChange={onComfort} />
      </footer>
    </>
  );
}
