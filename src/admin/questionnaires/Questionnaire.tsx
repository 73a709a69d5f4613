import type { SurveyDefinition } from "#survey/definition.ts";
import { useVoice } from "#admin/voice.ts";
import { Blocks } from "./Blocks.tsx";
import { Facts } from "./Facts.tsx";
import { ItemsTable } from "./ItemsTable.tsx";

/** What a version is, what of it is certified and what is not, and every text it asks. */
export function Questionnaire({ definition }: { readonly definition: SurveyDefinition }) {
  const { say } = useVoice();
  return (
    <>
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
    </>
  );
}
