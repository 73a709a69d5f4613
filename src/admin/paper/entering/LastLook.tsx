import { questionsIn, type SheetPart } from "#admin/paper/sheet-parts.ts";
import { useVoice } from "#admin/voice.ts";
import type { ReadCase } from "./case.ts";
import type { ReadSheet, Typed } from "./typed.ts";

type Props = { readonly parts: readonly SheetPart[]; readonly typed: Typed; readonly sheet: ReadSheet; readonly said: ReadCase };

/** All that was typed once more, number by number as on the sheet, and how it will be recorded. */
export function LastLook({ parts, typed, sheet, said }: Props) {
  const { say } = useVoice();
  return (
    <section className="sheet-part last-look" aria-labelledby="last-look">
      <h3 id="last-look">{say("paper.last-look")}</h3>
      <p className="hint">{say("paper.last-look-hint")}</p>
      <dl>
        {questionsIn(parts).map(({ number, question: { id, kind } }) => (
          <div key={id} data-fault={sheet.faults.has(id)} data-out={sheet.unasked.has(id)}>
            <dt>{number}</dt>
            <dd>{shownOf(kind, (typed[id] ?? "").trim())}</dd>
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

function shownOf(kind: string, typed: string): string {
  if (typed === "") return "–";
  return kind === "text" ? "…" : typed;
}

function verdictOf(sheet: ReadSheet, said: ReadCase, say: ReturnType<typeof useVoice>["say"]): string {
  if (sheet.faults.size > 0) return say("paper.faulty", { count: sheet.faults.size });
  if (isEmpty(sheet)) return say("paper.empty");
  if ("fault" in said) return say(`paper.${said.fault}`);
  return sheet.missing.length === 0 ? say("paper.whole") : say("paper.partial", { numbers: sheet.missing.join(", ") });
}
