import { useEffect } from "react";
import { speakAndRemember } from "#ui/remembered-language.ts";
import { Accounts } from "#admin/accounts/Accounts.tsx";
import { Devices } from "#admin/devices/Devices.tsx";
import { Questionnaires } from "#admin/questionnaires/Questionnaires.tsx";
import { Navigation } from "./Navigation.tsx";
import { Warnings } from "./Warnings.tsx";
import { pageIn } from "./page.ts";
import { useVoice } from "./voice.ts";

const bodies = { questionnaires: Questionnaires, devices: Devices, accounts: Accounts };

/** The admin's workshop: the page its address asks for. */
export function Admin() {
  const { say, language } = useVoice();
  const page = pageIn(window.location.search);
  const heading = say(`heading.${page}`);
  const title = say("page.title", { page: heading });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const other = language === "vi" ? "en" : "vi";
  const Body = bodies[page];
  return (
    <>
      <a className="skip" href="#main">
        {say("page.skip")}
      </a>
      <Navigation current={page} />
      <main id="main" tabIndex={-1}>
        <header className="top">
          <div>
            <h1>{heading}</h1>
            <p>{say(`about.${page}`)}</p>
          </div>
          <div className="row">
            <button className="button plain" type="button" lang={other} onClick={() => speakAndRemember(other)}>
              {say("page.other-language")}
            </button>
          </div>
        </header>
        <Warnings />
        <Body />
      </main>
    </>
  );
}
