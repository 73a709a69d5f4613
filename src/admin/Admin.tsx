import { type ReactNode, useEffect } from "react";
import { call } from "#protocol/call.ts";
import type { Role } from "#protocol/endpoint.ts";
import { type Account, type Me, readMe } from "#protocol/people.ts";
import { speakAndRemember } from "#ui/remembered-language.ts";
import { Accounts } from "#admin/accounts/Accounts.tsx";
import { Devices } from "#admin/devices/Devices.tsx";
import { Annulments } from "#admin/integrity/Annulments.tsx";
import { AuditLog } from "#admin/integrity/AuditLog.tsx";
import { Backups } from "#admin/integrity/Backups.tsx";
import { Held } from "#admin/integrity/Held.tsx";
import { Integrity } from "#admin/integrity/Integrity.tsx";
import { Questionnaires } from "#admin/questionnaires/Questionnaires.tsx";
import { Settings } from "#admin/settings/Settings.tsx";
import { Answered } from "./Answered.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { Navigation } from "./Navigation.tsx";
import { Warnings } from "./Warnings.tsx";
import { type Page, pageFor, pageIn } from "./page.ts";
import { useAnswer } from "./use-answer.ts";
import { useVoice } from "./voice.ts";

const bodies: Record<Page, (props: { readonly seenBy: Role; readonly person: Account }) => ReactNode> = {
  questionnaires: Questionnaires,
  devices: Devices,
  settings: Settings,
  accounts: Accounts,
  held: Held,
  annulments: Annulments,
  integrity: Integrity,
  audit: AuditLog,
  backups: Backups,
};
const askMe = (signal: AbortSignal): Promise<Me> => call(readMe, {}, signal);

/** The workshop: the page its address asks for, as far as it is one for whoever is here. */
export function Admin() {
  const { say, language } = useVoice();
  const [asked, again] = useAnswer(askMe);
  const role = asked.stage === "answered" ? asked.value.account.role : null;
  const wanted = pageIn(window.location.search);
  const page = role === null ? wanted : pageFor(role, wanted);
  const heading = page === null ? say("page.workshop") : say(`heading.${page}`);
  const title = page === null ? heading : say("page.title", { page: heading });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const other = language === "vi" ? "en" : "vi";
  return (
    <>
      <a className="skip" href="#main">
        {say("page.skip")}
      </a>
      <Navigation current={page} role={role} />
      <main id="main" tabIndex={-1}>
        <header className="top">
          <div>
            <h1>{heading}</h1>
            {page !== null && <p>{say(`about.${page}`)}</p>}
          </div>
          <div className="row">
            <button className="button plain" type="button" lang={other} onClick={() => speakAndRemember(other)}>
              {say("page.other-language")}
            </button>
          </div>
        </header>
        <Warnings />
        <Answered asked={asked} onRetry={() => again()}>
          {(me) => <Body me={me} page={page} />}
        </Answered>
      </main>
    </>
  );
}

function Body({ me: { account, due }, page }: { readonly me: Me; readonly page: Page | null }) {
  const { say } = useVoice();
  if (due.length > 0) return <Elsewhere why={say("page.due")} />;
  if (page === null) return <Elsewhere why={say("failure.forbidden")} />;
  const PageBody = bodies[page];
  return <PageBody seenBy={account.role} person={account} />;
}
