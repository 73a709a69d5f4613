import { type FormEvent, useEffect, useRef, useState } from "react";
import { call, Refused } from "#protocol/call.ts";
import { readSheet } from "#protocol/paper-forms.ts";
import { digitsIn, inGroups, isSheetNumber } from "#protocol/sheet-number.ts";
import { Field } from "#ui/Field.tsx";
import { useVoice } from "#admin/voice.ts";
import type { OpenSheet } from "./sheet.ts";

/** Digits in a whole number. */
const wholeNumber = 10;

type Finding =
  | { readonly stage: "typing" }
  | { readonly stage: "asking" }
  | { readonly stage: "unknown" }
  | { readonly stage: "failed" }
  | { readonly stage: "entered"; readonly number: string };

/** The number of the next sheet, typed or scanned: a whole right one opens its sheet by itself, a wrong one says so at once. */
export function NumberForm({ onOpen }: { readonly onOpen: (sheet: OpenSheet) => void }) {
  const { say } = useVoice();
  const [typed, setTyped] = useState("");
  const [finding, setFinding] = useState<Finding>({ stage: "typing" });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  async function find(number: string): Promise<void> {
    setFinding({ stage: "asking" });
    try {
      const { entered, ...sheet } = await call(readSheet, { sheet: number });
      if (!entered) return onOpen({ ...sheet, number });
      setTyped("");
      setFinding({ stage: "entered", number });
    } catch (error) {
      setFinding({ stage: error instanceof Refused && error.problem?.error === "not-found" ? "unknown" : "failed" });
    }
  }

  const type = (next: string) => {
    setTyped(next);
    const number = digitsIn(next);
    if (isSheetNumber(number)) void find(number);
    else setFinding({ stage: "typing" });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const number = digitsIn(typed);
    if (isSheetNumber(number) && finding.stage !== "asking") void find(number);
  };
  const fault = faultOf(typed, finding);
  return (
    <form className="form number-form" ref={form} onSubmit={onSubmit}>
      <Field
        label={say("paper.number")}
        hint={say("paper.number-hint")}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        {...(fault !== null && { fault: say(fault) })}
        onChange={({ target }) => type(target.value)}
      />
      <button className="button main" type="submit" disabled={finding.stage === "asking"}>
        {say("paper.find")}
      </button>
      {finding.stage === "entered" && (
        <p className="banner warn" role="alert">
          {say("paper.number-entered", { number: inGroups(finding.number) })}
        </p>
      )}
    </form>
  );
}

function faultOf(typed: string, { stage }: Finding): "paper.number-wrong" | "paper.number-unknown" | "failure.asking" | null {
  if (stage === "unknown") return "paper.number-unknown";
  if (stage === "failed") return "failure.asking";
  const number = digitsIn(typed);
  return number.length >= wholeNumber && !isSheetNumber(number) ? "paper.number-wrong" : null;
}
