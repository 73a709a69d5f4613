import { useVoice } from "#dashboard/frame/voice.ts";
import { AboutForms, AboutMethod, Index, PaperHead } from "./PaperParts.tsx";
import { PrintTable } from "./PrintTable.tsx";
import { SheetOfPaper } from "./SheetOfPaper.tsx";
import type { Gathered } from "./gather.ts";
import { costsOnPaper, criteriaOnPaper, reasonsOnPaper, rowsOnPaper } from "./print-tables.ts";

/** How many rows of a table one page holds beside the others. */
const most = { costs: 3, reasons: 3, units: 4 } as const;

/** One A4 page for the weekly briefing. */
export function WeekPage({ gathered }: { readonly gathered: Gathered }) {
  const voice = useVoice();
  const { units } = gathered;
  return (
    <div className="paper">
      <SheetOfPaper title={voice.say("print.title-week")}>
        <PaperHead gathered={gathered} title={voice.say("print.title-week")} />
        <Index gathered={gathered} />
        <PrintTable table={criteriaOnPaper(gathered, voice)} />
        <PrintTable table={costsOnPaper(gathered, most.costs, voice)} />
        <PrintTable table={reasonsOnPaper(gathered, most.reasons, voice)} />
        {units.groups.length > 1 && <PrintTable table={rowsOnPaper(units, gathered, { most: most.units, voice })} />}
        <AboutForms gathered={gathered} />
        <AboutMethod gathered={gathered} />
      </SheetOfPaper>
    </div>
  );
}
