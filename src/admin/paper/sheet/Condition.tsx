import type { LocalizedText, Question } from "#survey/definition.ts";
import { askedAfter } from "#admin/paper/sheet-parts.ts";
import type { Drawn } from "./drawn.ts";

/** Whom a question is for, by the numbers of the sheet; nothing where it is for everybody. */
export function Condition({ question, parts, speech }: Pick<Drawn, "parts" | "speech"> & { readonly question: Question }) {
  const after = askedAfter(question, parts);
  if (after === null) return null;
  const { number, is, isNot } = after;
  const answers = (texts: readonly LocalizedText[]) => texts.map((text) => `“${speech.read(text)}”`).join(speech.say("or"));
  return (
    <small className="condition">
      {is.length > 0 && speech.say("only-if", { number, answers: answers(is) })}{" "}
      {isNot.length > 0 && speech.say("not-if", { number, answers: answers(isNot) })}
    </small>
  );
}
