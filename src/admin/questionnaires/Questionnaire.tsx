import { Blocks } from "./Blocks.tsx";
import { Facts } from "./Facts.tsx";
import { ItemsTable } from "./ItemsTable.tsx";
import { readableCode, type Holding } from "./holdings.ts";
import { useVoice } from "#admin/voice.ts";

/** One version: what it is, what of it is certified and what is not, and every text it asks. */
export function Questionnaire({ holding: { survey, definition } }: { readonly holding: Holding }) {
  const { say, read } = useVoice();
  return (
    <section className="figure questionnaire" id={survey.hash.slice(0, 12)} aria-labelledby={`${survey.hash}-title`}>
      <h2 id={`${survey.hash}-title`}>
        {read(definition.title)}, {say("survey.version", { version: String(definition.version) })}
      </h2>
      <p className="tags">
        <span className={survey.inForce ? "tag good" : "tag"}>{say(survey.inForce ? "survey.in-force" : "survey.retired")}</span>
        <span className="tag">{say(survey.responses ? "survey.answered" : "survey.unanswered")}</span>
        <span className="sub">
          {say("survey.code")} {readableCode(survey.hash)}
        </span>
      </p>
      <Facts definition={definition} />
      <details>
        <summary>{say("items.title")}</summary>
        <p className="sub">{say("items.read")}</p>
        {definition.criteria.map((criterion) => (
          <ItemsTable key={criterion.code} criterion={criterion} />
        ))}
      </details>
      <details>
        <summary>{say("blocks.title")}</summary>
        <Blocks blocks={definition.blocks} />
      </details>
    </section>
  );
}
