import { call } from "#protocol/call.ts";
import { checkIntegrity } from "#protocol/integrity.ts";
import type { Account } from "#protocol/people.ts";
import { useSending } from "#ui/use-sending.ts";
import { Answered } from "#admin/Answered.tsx";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { Heads } from "./Heads.tsx";
import { Report } from "./Report.tsx";
import { type Checking, useReport } from "./use-report.ts";

/** Whether anything was changed: the last report, another on demand, and what that proves. */
export function Integrity({ person }: { readonly person: Account }) {
  const { say } = useVoice();
  return (
    <div className="beside whole">
      {person.unit === null ? <Check /> : <p className="banner">{say("integrity.only-whole")}</p>}
      <Heads />
      <Proof />
    </div>
  );
}

function Check() {
  const { say } = useVoice();
  const [asked, again] = useReport();
  return (
    <section className="figure" aria-labelledby="check">
      <Answered asked={asked} onRetry={() => again()}>
        {(checking) => (
          <>
            <div className="head">
              <h2 id="check">{say("integrity.last")}</h2>
              <Begin checking={checking} onBegun={again} />
            </div>
            <Report checking={checking} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Begin({ checking, onBegun }: { readonly checking: Checking; readonly onBegun: (checking: Checking) => void }) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async () => {
    await call(checkIntegrity, {});
    onBegun({ ...checking, checking: true });
  });
  return (
    <form onSubmit={onSubmit}>
      <SendingFailure sending={sending} />
      <button className="button main" type="submit" disabled={checking.checking || sending.stage === "sending"}>
        {say("integrity.check")}
      </button>
    </form>
  );
}

function Proof() {
  const { say } = useVoice();
  return (
    <section className="figure prose" aria-labelledby="proves">
      <h2 id="proves">{say("integrity.proves")}</h2>
      <p>{say("integrity.proves-1")}</p>
      <p>{say("integrity.proves-2")}</p>
      <h3>{say("integrity.proves-not")}</h3>
      <p>{say("integrity.not-1")}</p>
      <p>{say("integrity.not-2")}</p>
    </section>
  );
}
