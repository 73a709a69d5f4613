import { questionsIn, type SheetPart } from "#admin/paper/sheet-parts.ts";
import { useVoice } from "#admin/voice.ts";
import type { ReadCase } from "./case.ts";
import { type ReadSheet, type Typed, whyOf } from "./typed.ts";

type Props = { readonly parts: readonly SheetPart[]; readonly typed: Typed; readonly sheet: ReadSheet; readonly said: ReadCase };

/** All that was typed once more, number by number as on the sheet, and how it will be recorded. */
export function LastLook({ parts, typed, sheet, said }: Props) {
  const { say } = useVoice();
  return (
    <section className="sheet-part last-look" aria-labelledby="last-look">
      <h3 id="last-look">{say("paper.last-look")}</h3>
      <p className="hint">{say("paper.last-look-hint")}</p>
      <dl>
        {parts.flatMap(linesOf).map(({ id, number, isWords }) => (
          <div key={id} data-fault={sheet.faults.has(id)} data-out={sheet.unasked.has(id)} hidden={number === null && !typed[id]}>
            <dt>{number ?? say("paper.reasons")}</dt>
            <dd>{shownOf((typed[id] ?? "").trim(), isWords)}</dd>
          </div>
        ))}
      </dl>
      <output className="verdict-line">{verdictOf(sheet, said, say)}</output>
    </section>
  );
}

/** Whether anything is on the sheet at all. */
export function isEmpty({ given: { answers, comments, reasons } }: ReadSheet): boolean {
  return [answers, comments, reasons].every((some) => Object.keys(some).length === 0);
}

type Line = { readonly id: string; /** Null: the reasons of a criterion. */ readonly number: number | null; readonly isWords: boolean };

function linesOf(part: SheetPart): Line[] {
  const questions = questionsIn([part]).map(({ number, question: { id, kind } }): Line => ({ id, number, isWords: kind === "text" }));
  return part.kind === "criterion" ? [...questions, { id: whyOf(part.criterion), number: null, isWords: false }] : questions;
}

function shownOf(typed: string, isWords: boolean): string {
  if (typed === "") return "–";
  return isWords ? "…" : typed;
}

function verdictOf(sheet: ReadSheet, said: ReadCase, say: ReturnType<typeof useVoice>["say"]): string {
  if (sheet.faults.size > 0) return say("paper.faulty", { count: sheet.faults.size });
  if (isEmpty(sheet)) return say("paper.empty");
  if ("fault" in said) return say(`paper.${said.fault}`);
  return sheet.missing.length === 0 ? say("paper.whole") : say("paper.partial", { numbers: sheet.missing.join(", ") });
}
