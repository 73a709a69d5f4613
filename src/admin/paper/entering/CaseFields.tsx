import { useId } from "react";
import type { Procedure } from "#protocol/procedures.ts";
import { caseResults, RespondentType, respondentTypes, returnTimes, StaffWord } from "#survey/response.ts";
import { Field } from "#ui/Field.tsx";
import { formatDate } from "#ui/numbers.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { isThere } from "#admin/places/day.ts";
import type { PaperOffice } from "#admin/paper/paper-office.ts";
import { useVoice } from "#admin/voice.ts";
import { type CaseFault, lineOf, procedureOffers, type TypedCase } from "./case.ts";

type Props = {
  readonly office: PaperOffice;
  /** The first and the last day it can have been filled on. */
  readonly printedOn: string;
  readonly today: string;
  readonly typed: TypedCase;
  /** What is to be said of it now. */
  readonly fault: CaseFault | null;
  readonly onType: (typed: TypedCase) => void;
};

/** What the office wrote on the sheet before it gave it out. */
export function CaseFields({ office, printedOn, today, typed, fault, onType }: Props) {
  const { say, read } = useVoice();
  const fields = office.fields.filter((field) => isThere(field, typed.day === "" ? today : typed.day));
  return (
    <section className="sheet-part" aria-labelledby="case">
      <h3 id="case">{say("paper.case")}</h3>
      <div className="case">
        <Field
          label={say("paper.day")}
          hint={say("paper.day-hint", { printed: formatDate(printedOn) })}
          type="date"
          data-stop="day"
          min={printedOn}
          max={today}
          value={typed.day}
          {...((fault === "day-needed" || fault === "day-wrong") && { fault: say(`paper.${fault}`) })}
          onChange={({ target }) => onType({ ...typed, day: target.value })}
        />
        <SelectField
          label={say("paper.field")}
          value={typed.field ?? ""}
          options={[["", say("paper.field-none")], ...fields.map(({ id, name }) => [id, read(name)] as const)]}
          onChange={({ target }) => onType({ ...typed, field: target.value === "" ? null : target.value })}
        />
        <ProcedureField procedures={office.procedures} typed={typed} isUnknown={fault === "procedure-unknown"} onType={onType} />
        <StaffWordFields typed={typed} onType={onType} />
      </div>
      {fault === "staff-word-half" && (
        <p className="failure" role="alert">
          {say("paper.staff-word-half")}
        </p>
      )}
    </section>
  );
}

type ProcedureProps = Pick<Props, "typed" | "onType"> & { readonly procedures: readonly Procedure[]; readonly isUnknown: boolean };

function ProcedureField({ procedures, typed, isUnknown, onType }: ProcedureProps) {
  const { say } = useVoice();
  const list = useId();
  return (
    <>
      <Field
        label={say("paper.procedure")}
        hint={say("paper.procedure-hint")}
        list={list}
        autoComplete="off"
        value={typed.procedure}
        {...(isUnknown && { fault: say("paper.procedure-unknown") })}
        onChange={({ target }) => onType({ ...typed, procedure: target.value })}
      />
      <datalist id={list}>
        {procedureOffers(procedures, typed).map((procedure) => (
          <option key={procedure.id}>{lineOf(procedure)}</option>
        ))}
      </datalist>
    </>
  );
}

function StaffWordFields({ typed, onType }: Pick<Props, "typed" | "onType">) {
  const { say } = useVoice();
  const none = ["", say("paper.not-said")] as const;
  return (
    <>
      <SelectField
        label={say("paper.respondent")}
        value={typed.respondentType ?? ""}
        options={[none, ...respondentTypes.map((one) => [one, say(`paper.respondent-${one}`)] as const)]}
        onChange={({ target }) => onType({ ...typed, respondentType: RespondentType.safeParse(target.value).data ?? null })}
      />
      <SelectField
        label={say("paper.result")}
        value={typed.result ?? ""}
        options={[none, ...caseResults.map((one) => [one, say(`paper.result-${one}`)] as const)]}
        onChange={({ target }) => onType({ ...typed, result: StaffWord.shape.result.safeParse(target.value).data ?? null })}
      />
      <SelectField
        label={say("paper.returned")}
        value={typed.returned ?? ""}
        options={[none, ...returnTimes.map((one) => [one, say(`paper.returned-${one}`)] as const)]}
        onChange={({ target }) => onType({ ...typed, returned: StaffWord.shape.returned.safeParse(target.value).data ?? null })}
      />
    </>
  );
}
