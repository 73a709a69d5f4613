import { useMemo, useState } from "react";
import { call } from "#protocol/call.ts";
import { printSheets } from "#protocol/paper-forms.ts";
import { useVoice } from "#admin/voice.ts";
import { desksIn, type PaperOffice } from "#admin/paper/paper-office.ts";
import { type Chosen, firstChoice } from "./chosen.ts";
import { FormInHand } from "./FormInHand.tsx";
import type { Given } from "./GivenSheets.tsx";
import { PrintingForm } from "./PrintingForm.tsx";
import { subjectsFor } from "./subjects.ts";

type Props = {
  readonly office: PaperOffice;
  /** Numbers were given. */
  readonly onPrinted: () => void;
};

/** Sheets for a desk: what is asked where, how many, and how they will look. */
export function Printing({ office, onPrinted }: Props) {
  const { say } = useVoice();
  const desks = useMemo(() => desksIn(office), [office]);
  const [chosen, setChosen] = useState<Chosen>(() => firstChoice(desks));
  const [given, setGiven] = useState<Given | null>(null);
  const subjects = subjectsFor(chosen.unit, office);
  const subject = subjects.find(({ key }) => key === chosen.subject) ?? subjects[0];
  if (desks.length === 0) return <p className="status">{say("paper.no-desk")}</p>;

  async function print(count: number): Promise<void> {
    if (!subject) return;
    const { survey, wave } = subject;
    const { unit, counter, language } = chosen;
    const { sheets } = await call(printSheets, { survey, unit, counter, wave, language, count });
    setGiven({ sheets, again: 0 });
    onPrinted();
  }

  return (
    <div className="printing">
      <PrintingForm
        desks={desks}
        subjects={subjects}
        chosen={{ ...chosen, subject: subject?.key ?? "" }}
        onChoose={(next) => {
          setChosen(next);
          // Turning the sheets over is the printer's affair: the numbers stay.
          if (next.isDuplex === chosen.isDuplex) setGiven(null);
        }}
        onPrint={print}
      />
      {subject && <FormInHand key={subject.survey} office={office} chosen={chosen} subject={subject} given={given} onAgain={setGiven} />}
    </div>
  );
}
