import { useMemo, useState } from "react";
import { call } from "#protocol/call.ts";
import { printSheets } from "#protocol/paper-forms.ts";
import { useVoice } from "#admin/voice.ts";
import { desksIn, type PaperOffice } from "#admin/paper/paper-office.ts";
import { type Chosen, firstChoice, isSameSheet } from "./chosen.ts";
import { FormInHand } from "./FormInHand.tsx";
import type { Given } from "./GivenSheets.tsx";
import { PrintingForm } from "./PrintingForm.tsx";
import { subjectsFor } from "./subjects.ts";

type Props = {
  readonly office: PaperOffice;
  /** Those that were given numbers last, for as long as this page is open: they belong to what was chosen then. */
  readonly given: Given | null;
  readonly onGiven: (given: Given) => void;
};

/** Sheets for a desk: what is asked where, how many, and how they will look. */
export function Printing({ office, given, onGiven }: Props) {
  const { say } = useVoice();
  const desks = useMemo(() => desksIn(office), [office]);
  const [chosen, setChosen] = useState<Chosen>(() => given?.chosen ?? firstChoice(desks));
  const subjects = subjectsFor(chosen.unit, office);
  const subject = subjects.find(({ key }) => key === chosen.subject) ?? subjects[0];
  if (desks.length === 0) return <p className="status">{say("paper.no-desk")}</p>;

  async function print(count: number): Promise<void> {
    if (!subject) return;
    const { key, survey, wave } = subject;
    const { unit, counter, language } = chosen;
    const { sheets } = await call(printSheets, { survey, unit, counter, wave, language, count });
    onGiven({ sheets, chosen: { ...chosen, subject: key }, isSent: false });
  }

  return (
    <div className="printing">
      <PrintingForm
        desks={desks}
        subjects={subjects}
        chosen={{ ...chosen, subject: subject?.key ?? "" }}
        onChoose={setChosen}
        onPrint={print}
      />
      {subject && (
        <FormInHand
          key={subject.survey}
          office={office}
          chosen={chosen}
          subject={subject}
          given={givenFor({ ...chosen, subject: subject.key }, given)}
          onSend={onGiven}
        />
      )}
    </div>
  );
}

/** The sheets on their way to the printer, if they were given their numbers for this. */
function givenFor(chosen: Chosen, given: Given | null): Given | null {
  return given !== null && isSameSheet(given.chosen, chosen) ? given : null;
}
