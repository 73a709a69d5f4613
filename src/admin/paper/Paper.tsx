import { useState } from "react";
import { call } from "#protocol/call.ts";
import { readPrintings } from "#protocol/paper-forms.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { Entering } from "./entering/Entering.tsx";
import { askPaperOffice, type PaperOffice } from "./paper-office.ts";
import type { Given } from "./printing/GivenSheets.tsx";
import { Printing } from "./printing/Printing.tsx";
import { Printings } from "./printing/Printings.tsx";
import "#ui/faces.css";
import "./paper.css";
import "./sheet/sheet.css";

const askPrintings = (signal: AbortSignal) => call(readPrintings, {}, signal);
const views = ["enter", "print", "printings"] as const;

/** Forms on paper: typing in what came back, printing more, and how many are still out. */
export function Paper() {
  const [asked, again] = useAnswer(askPaperOffice);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(office) => <PaperPage office={office} />}
    </Answered>
  );
}

/** What is typed, and the numbers given last, stay while somebody looks at another view. */
function PaperPage({ office }: { readonly office: PaperOffice }) {
  const { say } = useVoice();
  const [view, setView] = useState<(typeof views)[number]>("enter");
  const [printings, askAgain] = useAnswer(askPrintings);
  const [given, setGiven] = useState<Given | null>(null);
  const give = (next: Given) => {
    setGiven(next);
    if (next.sheets !== given?.sheets) askAgain();
  };
  return (
    <>
      <nav className="views" aria-label={say("paper.views")}>
        {views.map((one) => (
          <button key={one} type="button" aria-current={one === view ? "page" : undefined} onClick={() => setView(one)}>
            {say(`paper.${one}`)}
          </button>
        ))}
      </nav>
      <div hidden={view !== "enter"}>
        <Entering office={office} onEntered={() => askAgain()} />
      </div>
      {view === "print" && <Printing office={office} given={given} onGiven={give} />}
      {view === "printings" && (
        <Answered asked={printings} onRetry={() => askAgain()}>
          {(told) => <Printings office={office} printings={told.printings} />}
        </Answered>
      )}
    </>
  );
}
