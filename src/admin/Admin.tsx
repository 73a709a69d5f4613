import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { call } from "#protocol/call.ts";
import type { Role } from "#protocol/endpoint.ts";
import { type Account, type Me, readMe } from "#protocol/people.ts";
import { speakAndRemember } from "#ui/remembered-language.ts";
import { Answered } from "./Answered.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { Navigation } from "./Navigation.tsx";
import { Warnings } from "./Warnings.tsx";
import { draftIn, type Page, pageFor, pageIn } from "./page.ts";
import { useAnswer } from "./use-answer.ts";
import { useVoice } from "./voice.ts";

type Body = ComponentType<{ readonly seenBy: Role; readonly person: Account }>;

/** Each page comes when it is opened: whoever looks at a tablet needs no editor. */
const bodies: Readonly<Record<Page, Body>> = {
  start: lazy(async () => ({ default: (await import("#admin/start/Start.tsx")).Start })),
  questionnaires: lazy(async () => ({ default: (await import("#admin/questionnaires/Questionnaires.tsx")).Questionnaires })),
  paper: lazy(async () => ({ default: (await import("#admin/paper/Paper.tsx")).Paper })),
  units: lazy(async () => ({ default: (await import("#admin/units/Units.tsx")).Units })),
  procedures: lazy(async () => ({ default: (await import("#admin/procedures/Procedures.tsx")).Procedures })),
  waves: lazy(async () => ({ default: (await import("#admin/waves/Waves.tsx")).Waves })),
  targets: lazy(async () => ({ default: (await import("#admin/targets/Targets.tsx")).Targets })),
  settings: lazy(async () => ({ default: (await import("#admin/settings/Settings.tsx")).Settings })),
  accounts: lazy(async () => ({ default: (await import("#admin/accounts/Accounts.tsx")).Accounts })),
  devices: lazy(async () => ({ default: (await import("#admin/devices/Devices.tsx")).Devices })),
  held: lazy(async () => ({ default: (await import("#admin/integrity/Held.tsx")).Held })),
  annulments: lazy(async () => ({ default: (await import("#admin/integrity/Annulments.tsx")).Annulments })),
  integrity: lazy(async () => ({ default: (await import("#admin/integrity/Integrity.tsx")).Integrity })),
  audit: lazy(async () => ({ default: (await import("#admin/integrity/AuditLog.tsx")).AuditLog })),
  backups: lazy(async () => ({ default: (await import("#admin/integrity/Backups.tsx")).Backups })),
};
const Editor = lazy(async () => ({ default: (await import("#admin/editor/Editor.tsx")).Editor }));
const askMe = (signal: AbortSignal): Promise<Me> => call(readMe, {}, signal);

/** The workshop: the page its address asks for, as far as it is one for whoever is here; a draft fills the window. */
export function Admin() {
  const draft = draftIn(window.location.search);
  return draft === null ? <Workshop /> : <OpenDraft draft={draft} />;
}

function OpenDraft({ draft }: { readonly draft: string }) {
  const { say } = useVoice();
  return (
    <Suspense fallback={<output className="status">{say("state.asking")}</output>}>
      <Editor draft={draft} />
    </Suspense>
  );
}

function Workshop() {
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
  return (
    <Suspense fallback={<output className="status">{say("state.asking")}</output>}>
      <PageBody seenBy={account.role} person={account} />
    </Suspense>
  );
}
