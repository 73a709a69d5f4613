import { useMemo, useState } from "react";
import { call } from "#protocol/call.ts";
import { enterSheet } from "#protocol/paper-forms.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { useSending } from "#ui/use-sending.ts";
import { useLeaveWarning } from "#admin/settings/use-leave-warning.ts";
import { useVoice } from "#admin/voice.ts";
import { dayIn } from "#admin/places/day.ts";
import type { PaperOffice } from "#admin/paper/paper-office.ts";
import { sheetParts } from "#admin/paper/sheet-parts.ts";
import { blankCase, readCase } from "./case.ts";
import { CaseFields } from "./CaseFields.tsx";
import { EntryFailure } from "./EntryFailure.tsx";
import { isEmpty, LastLook } from "./LastLook.tsx";
import type { Entry } from "./MarkField.tsx";
import { PartFields } from "./PartFields.tsx";
import type { OpenSheet, Written } from "./sheet.ts";
import { readTyped, type Typed } from "./typed.ts";
import { useMovingOn } from "./use-moving-on.ts";

type Props = {
  readonly office: PaperOffice;
  readonly definition: SurveyDefinition;
  readonly sheet: OpenSheet;
  /** The day of the sheet before, where there was one; else empty. */
  readonly firstDay: string;
  readonly onTyped: () => void;
  readonly onWritten: (written: Written) => void;
};

/** A sheet being typed, question by question with the keyboard alone, and recorded after a last look. Whatever fails, what was typed stays. */
export function EntryForm({ office, definition, sheet, firstDay, onTyped, onWritten }: Props) {
  const parts = useMemo(() => sheetParts(definition), [definition]);
  const [typed, setTyped] = useState<Typed>({});
  const [typedCase, setTypedCase] = useState(() => blankCase(firstDay));
  const [isTried, setTried] = useState(false);
  // A page may stay open over night.
  const [today] = useState(() => dayIn(office.settings.common.timeZone, new Date()));
  // Where the day is known from the sheet before, typing begins with the first question.
  const { form, move, moveToFault } = useMovingOn(firstDay === "" ? "nothing" : "day");
  const read = readTyped(definition, parts, typed);
  const said = readCase(typedCase, { printedOn: sheet.printedOn, today, procedures: office.procedures });
  const { sending, onSubmit } = useSending(async () => {
    setTried(true);
    if (!("case" in said) || read.faults.size > 0 || isEmpty(read)) return moveToFault();
    const { outcome } = await call(enterSheet, { sheet: sheet.number, ...said.case, ...read.given });
    onWritten({ number: sheet.number, outcome, day: said.case.day });
  });
  useLeaveWarning(Object.keys(typed).length > 0);
  const entry: Entry = {
    typedOf: (id) => typed[id] ?? "",
    faultOf: (id) => read.faults.get(id),
    isUnasked: (id) => read.unasked.has(id),
    onType: (id, next) => {
      setTyped((before) => ({ ...before, [id]: next }));
      onTyped();
    },
    onMove: move,
  };
  const caseFault = "fault" in said && (isTried || said.fault !== "day-needed") ? said.fault : null;
  return (
    <form className="entry" ref={form} onSubmit={onSubmit} noValidate>
      <CaseFields office={office} today={today} printedOn={sheet.printedOn} typed={typedCase} fault={caseFault} onType={setTypedCase} />
      <Keys />
      {parts.map((part) => (
        <PartFields key={part.id} part={part} parts={parts} entry={entry} />
      ))}
      <LastLook parts={parts} typed={typed} sheet={read} said={said} />
      <EntryFailure sending={sending} />
      <Write isSending={sending.stage === "sending"} />
    </form>
  );
}

function Keys() {
  const { say } = useVoice();
  return <p className="hint">{say("paper.keys")}</p>;
}

function Write({ isSending }: { readonly isSending: boolean }) {
  const { say } = useVoice();
  return (
    <button className="button main" type="submit" data-stop="write" disabled={isSending}>
      {say("paper.write")}
    </button>
  );
}
