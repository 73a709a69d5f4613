import type { Transaction } from "kysely";
import type { DeskSettings } from "#protocol/bundle.ts";
import type { Target } from "#protocol/targets.ts";
import type { Wave } from "#protocol/waves.ts";
import { addDays } from "#survey/civil-day.ts";
import { writeProcedures } from "#server/store/procedures.ts";
import { wholeOrganisation, writeSettings } from "#server/store/settings.ts";
import type { Tables } from "#server/store/tables.ts";
import { writeTargets } from "#server/store/targets.ts";
import { writeWave } from "#server/store/waves.ts";
import { deskWords } from "./desk-words.ts";
import { procedures } from "./procedures.ts";
import { desks, fields } from "./province.ts";

/** The day the made-up year ends on, and what its citizens are asked. */
type Asked = { readonly day: string; readonly survey: string };
/** What is kept of the tablets' PIN. */
type Kept = { readonly pin: DeskSettings["pin"] };

/** What the made-up province means to reach and does beside asking: procedures, targets, a wave with its numbers, words for the desks. */
export async function writePlan(transaction: Transaction<Tables>, { day, survey, pin }: Asked & Kept): Promise<void> {
  await writeProcedures(transaction, procedures);
  await writeTargets(transaction, targetsOf(Number(day.slice(0, 4))));
  await writeWave(transaction, waveOf(day, survey));
  await writeSettings(transaction, wholeOrganisation, { ...deskWords(day), pin });
}

/** Those of a plan of 2023 (source 001, I.1): 85 % overall, 90 % over the procedures, 87 % in the field of investment. */
function targetsOf(year: number): Target[] {
  const overall = { kind: "overall" } as const;
  return [
    { id: "overall", figure: overall, units: null, fields: null, year, percent: 8500 },
    { id: "procedures", figure: overall, units: null, fields: fields.map(({ id }) => id), year, percent: 9000 },
    { id: "investment", figure: overall, units: null, fields: ["business-investment"], year, percent: 8700 },
  ];
}

const quarters = [
  { name: "I", first: "01-01", last: "03-31" },
  { name: "II", first: "04-01", last: "06-30" },
  { name: "III", first: "07-01", last: "09-30" },
  { name: "IV", first: "10-01", last: "12-31" },
];

/** Results returned in a quarter for each form given on a usual day: sixty-five working days, and two of three people asked. */
const returnedPerForm = 98;

/** The id of the wave of a plan made on `today` to which a day belongs, null outside it. */
export function waveIdOn(day: string, today: string): string | null {
  const { id, first, last } = waveOf(today, "");
  return first <= day && day <= last ? id : null;
}

/** The wave of the quarter before that of a day: it is over, with all its numbers. */
export function waveBefore(day: string, survey: string): Wave {
  return waveOf(addDays(waveOf(day, survey).first, -1), survey);
}

/** The wave to which a day belongs in the demo, which holds one in the quarter of `last` and one in the quarter before. */
export function waveOn(day: string, last: string): string | null {
  const { id, first, last: end } = waveBefore(last, "");
  return first <= day && day <= end ? id : waveIdOn(day, last);
}

/** The wave of the quarter in which the day lies. */
function waveOf(day: string, survey: string): Wave {
  const year = day.slice(0, 4);
  const quarter = quarters.find(({ last }) => day.slice(5) <= last);
  if (!quarter) throw new Error(`${day} is no day of a year`);
  return {
    id: `quarter-${quarter.name.toLowerCase()}-${year}`,
    name: { vi: `Đợt khảo sát quý ${quarter.name} năm ${year}`, en: `Wave of quarter ${quarter.name}, ${year}` },
    survey,
    units: desks.map(({ unit, perDay }) => ({ unit: unit.id, returned: Math.round(perDay * returnedPerForm) })),
    first: `${year}-${quarter.first}`,
    last: `${year}-${quarter.last}`,
    mode: "live",
  };
}
