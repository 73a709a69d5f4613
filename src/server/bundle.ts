import { hash } from "node:crypto";
import type { Bundle } from "#protocol/bundle.ts";
import type { readDefinition } from "#protocol/definitions.ts";
import type * as z from "zod/mini";
import type { Answer } from "./answer.ts";
import { refusals } from "./refusal.ts";
import { settings } from "./settings.ts";
import type { Known } from "./store/known.ts";
import type { Store } from "./store/store.ts";

/** Answers with everything a tablet needs; made again only when what the store knows has changed. */
export function openBundle(store: Store): () => Answer<Bundle> {
  let madeOf: Known | undefined;
  let answer: Answer<Bundle> = refusals.notFound("bundle");
  return () => {
    const known = store.known();
    if (known !== madeOf) answer = bundleOf(known, store.store);
    madeOf = known;
    return answer;
  };
}

function bundleOf({ organisation: { organisation, units, fields }, surveys }: Known, store: string): Answer<Bundle> {
  const inForce = [...surveys.values()]
    .filter((survey) => survey.inForce)
    .map(({ hash: name, definition }) => ({ hash: name, definition }));
  const output: Bundle = { store, organisation, units: [...units], fields: [...fields], surveys: inForce, settings };
  return { status: 200, output, etag: `"${hash("sha256", JSON.stringify(output))}"` };
}

/** Answers with one survey version, which can never change. */
export function definitionAnswer({ surveys }: Known, name: string): Answer<z.output<typeof readDefinition.output>> {
  const survey = surveys.get(name);
  if (!survey) return refusals.notFound("survey version with this hash");
  return { status: 200, output: { hash: name, definition: survey.definition }, etag: `"${name}"`, keep: "for ever" };
}
