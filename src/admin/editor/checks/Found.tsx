import type { Finding } from "#survey/findings.ts";
import { useVoice } from "#admin/voice.ts";
import { fieldName } from "./field-name.ts";
import { keyOf, valuesOf } from "./problem-in-words.ts";

/** A finding in one sentence, without the part it lies in. */
export function Found({ finding: { field, problem } }: { readonly finding: Pick<Finding, "field" | "problem"> }) {
  const { say, language } = useVoice();
  const named = fieldName(field ?? "");
  const what = named.key === null ? say("field.named", { name: named.name }) : say(named.key, { number: String(named.number) });
  // That it lacks English is said by the sentence itself.
  const isEnglish = field?.endsWith(".en") === true && problem.what !== "untranslated";
  return say(keyOf(problem), { ...valuesOf(problem, language), field: isEnglish ? say("field.in-english", { what }) : what });
}
