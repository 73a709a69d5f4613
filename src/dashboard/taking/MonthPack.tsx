import { useVoice } from "#dashboard/frame/voice.ts";
import { AboutForms, AboutMethod, Index, PaperHead, QualityOnPaper, Signatures } from "./PaperParts.tsx";
import { PrintTable } from "./PrintTable.tsx";
import { SheetOfPaper } from "./SheetOfPaper.tsx";
import type { Gathered } from "./gather.ts";
import { costsOnPaper, criteriaOnPaper, ratesOnPaper, reasonsOnPaper, rowsOnPaper } from "./print-tables.ts";

/** How many rows of a table two pages hold. */
const most = { costs: 5, reasons: 6, rates: 8, units: 12, fields: 8 } as const;

/** Two A4 pages for a meeting: where one stands, and what to mend. */
export function MonthPack({ gathered }: { readonly gathered: Gathered }) {
  const voice = useVoice();
  const { units, fields } = gathered;
  const hasUnits = units.groups.length > 1;
  return (
    <div className="paper">
      <SheetOfPaper title={voice.say("print.title-month")}>
        <PaperHead gathered={gathered} title={voice.say("print.title-month")} />
        <Index gathered={gathered} />
        <PrintTable table={criteriaOnPaper(gathered, voice)} />
        <PrintTable table={costsOnPaper(gathered, most.costs, voice)} />
        <AboutForms gathered={gathered} />
        <AboutMethod gathered={gathered} />
      </SheetOfPaper>
      <SheetOfPaper title={voice.say("print.second-page")}>
        <PaperHead gathered={gathered} />
        <div className="two">
          <PrintTable table={reasonsOnPaper(gathered, most.reasons, voice)} />
          <PrintTable table={ratesOnPaper(gathered, most.rates, voice)} />
        </div>
        {hasUnits && <PrintTable table={rowsOnPaper(units, gathered, { most: most.units, voice })} />}
        {!hasUnits && fields !== null && <PrintTable table={rowsOnPaper(fields, gathered, { most: most.fields, voice })} />}
        <QualityOnPaper gathered={gathered} />
        <Signatures />
      </SheetOfPaper>
    </div>
  );
}
