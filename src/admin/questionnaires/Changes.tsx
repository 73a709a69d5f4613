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
    <section className="comparison" id="differences" ref={showIfAskedFor} aria-labelledby={title}>
      <h3 id={title}>{newest ? say("publish.against", { version: String(newest.version) }) : say("publish.first")}</h3>
      {newest ? <Compared before={newest.definition} after={definition} /> : <Questionnaire definition={definition} />}
    </section>
  );
}

/** The address may ask for the differences; they are drawn long after the browser has looked for them. */
function showIfAskedFor(section: HTMLElement | null): void {
  if (section !== null && window.location.hash === `#${section.id}`) section.scrollIntoView();
}
