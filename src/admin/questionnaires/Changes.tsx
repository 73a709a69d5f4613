import { useId } from "react";
import { useVoice } from "#admin/voice.ts";
import { Compared } from "./Compared.tsx";
import { newestOf, type Publication } from "./publication.ts";
import { Questionnaire } from "./Questionnaire.tsx";

/** What this version would change, and what of its results goes on from those before; a first one whole. */
export function Changes({ publication: { definition, earlier } }: { readonly publication: Publication }) {
  const { say } = useVoice();
  const title = useId();
  const newest = newestOf({ earlier });
  return (
    <section className="comparison" aria-labelledby={title}>
      <h3 id={title}>{newest ? say("publish.against", { version: String(newest.version) }) : say("publish.first")}</h3>
      {newest ? <Compared before={newest.definition} after={definition} /> : <Questionnaire definition={definition} />}
    </section>
  );
}
