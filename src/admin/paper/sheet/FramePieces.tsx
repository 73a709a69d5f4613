import { keyed } from "#admin/paper/sheet-parts.ts";
import type { SheetWord } from "#admin/paper/words/sheet.ts";
import { offersNone } from "./drawn.ts";
import type { PaperForm } from "./paper-form.ts";
import type { Speech } from "./speech.ts";
import { Ticks } from "./Ticks.tsx";

/** What the office writes beforehand, what the sheet is for, and how to fill it. */
export function Opening({ form, speech }: { readonly form: PaperForm; readonly speech: Speech }) {
  const { say } = speech;
  const { definition } = form;
  const stem = definition.stem ? speech.read(definition.stem) : say("stem");
  return (
    <div className="opening">
      <p>
        {say("purpose", { unit: speech.read(form.unit) })} {say("voluntary")} {say("confidential")} {say("anonymity")}
      </p>
      <Beforehand speech={speech} />
      <p className="how">
        <b>{stem}</b> {say("how")} {offersNone(definition) && say("not-applicable")}
      </p>
    </div>
  );
}

function Beforehand({ speech }: { readonly speech: Speech }) {
  const boxes = (...words: readonly SheetWord[]) =>
    keyed(words.map((word) => ({ id: word, text: { vi: speech.say(word), en: speech.say(word) } })));
  return (
    <div className="beforehand">
      <b>{speech.say("desk")}</b>
      <span className="line">{speech.say("case")}</span>
      <span>{speech.say("day")}</span>
      <Ticks lead={speech.say("respondent")} choices={boxes("citizen", "organisation")} speech={speech} />
      <Ticks lead={speech.say("result")} choices={boxes("granted", "refused")} speech={speech} />
      <Ticks lead={speech.say("returned")} choices={boxes("early", "on-time", "late")} speech={speech} />
    </div>
  );
}
