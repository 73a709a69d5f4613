import { sampleWanted } from "#survey/sample.ts";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { questionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Examples } from "./Examples.tsx";
import { ItemFormulas } from "./ItemFormulas.tsx";
import { RateFormulas } from "./RateFormulas.tsx";
import { askBothMethods } from "./ask-both-methods.ts";
import { anchorOf, chapters } from "./chapters.ts";
import "./method.css";

/** «Cách tính»: how every number of these pages is made, in plain words, with examples out of the numbers chosen now. */
export function Method({ choice, catalogue: { minimumGroup: minimum } }: ViewProps) {
  const { say } = useVoice();
  const values = { minimum, few: sampleWanted(500), some: sampleWanted(1000), many: sampleWanted(5000) };
  return (
    <div className="explained">
      <p className="lead">{say("method.lead")}</p>
      <Contents />
      {chapters.map(({ heading, paragraphs }) => (
        <section key={heading} className="figure" id={anchorOf(heading)}>
          <h2>{say(heading)}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{say(paragraph, values)}</p>
          ))}
        </section>
      ))}
      <Asking ask={askBothMethods} query={questionOf(choice, { detail: "items" })}>
        {(answer) => (
          <>
            <Examples answer={answer} />
            <ItemFormulas answer={answer[choice.method]} minimum={minimum} />
            <RateFormulas definition={answer.means.definition} />
          </>
        )}
      </Asking>
    </div>
  );
}

function Contents() {
  const { say } = useVoice();
  const headings = [...chapters.map(({ heading }) => heading), "method.examples", "method.formulas"] as const;
  return (
    <nav className="contents" aria-label={say("method.contents")}>
      <ol>
        {headings.map((heading) => (
          <li key={heading}>
            <a href={`#${anchorOf(heading)}`}>{say(heading)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
