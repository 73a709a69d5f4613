import { useEffect, useState } from "react";
import { speakAndRemember } from "#ui/remembered-language.ts";
import { Navigation } from "./Navigation.tsx";
import { Questionnaire } from "./Questionnaire.tsx";
import { askHoldings, type Asked } from "./holdings.ts";
import { useVoice } from "./voice.ts";

/** The admin's page: every questionnaire the endpoint has, to read. */
export function Admin() {
  const { say, read, language } = useVoice();
  const [asked, setAsked] = useState<Asked>({ stage: "asking" });
  const title = say("page.title");
  useEffect(() => {
    document.title = title;
  }, [title]);
  const asking = asked.stage === "asking";
  useEffect(() => {
    const overtaken = new AbortController();
    if (asking) void askHoldings(overtaken.signal).then((answer) => !overtaken.signal.aborted && setAsked(answer));
    return () => overtaken.abort();
  }, [asking]);
  const other = language === "vi" ? "en" : "vi";
  const organisation = asked.stage === "answered" ? read(asked.holdings.organisation.name) : "";
  return (
    <>
      <a className="skip" href="#main">
        {say("page.skip")}
      </a>
      <Navigation organisation={organisation} holdings={asked.stage === "answered" ? asked.holdings.holdings : []} />
      <main id="main" tabIndex={-1}>
        <header className="top">
          <div>
            <p>{organisation}</p>
            <h1>{say("page.heading")}</h1>
            <p>{say("page.read-only")}</p>
          </div>
          <div className="row">
            <button className="button plain" type="button" lang={other} onClick={() => speakAndRemember(other)}>
              {say("page.other-language")}
            </button>
          </div>
        </header>
        <Answer asked={asked} onRetry={() => setAsked({ stage: "asking" })} />
      </main>
    </>
  );
}

function Answer({ asked, onRetry }: { readonly asked: Asked; readonly onRetry: () => void }) {
  const { say } = useVoice();
  if (asked.stage === "asking") return <output className="status">{say("state.asking")}</output>;
  if (asked.stage === "failed") {
    return (
      <div className="banner warn" role="alert">
        <p>{asked.message === null ? say("failure.asking") : say("failure.refused", { message: asked.message })}</p>
        <button className="button" type="button" onClick={onRetry}>
          {say("state.retry")}
        </button>
      </div>
    );
  }
  const { holdings } = asked.holdings;
  if (holdings.length === 0) return <p className="status">{say("empty.surveys")}</p>;
  return holdings.map((holding) => <Questionnaire key={holding.survey.hash} holding={holding} />);
}
