import { aResponse, hashOf } from "./a-survey.ts";
import { type DeskOnAny, province, recordOf } from "../server/open-desk.ts";

const pleased = { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" } as const;

/** Lets thirty people answer in each unit of the province, and gives every part of the organisation something to say about each. */
export async function organise(desk: DeskOnAny): Promise<void> {
  const { survey } = desk;
  for (const unit of ["so-xay-dung", "xa-mot", "xa-hai"])
    await desk.send(Array.from({ length: 30 }, () => recordOf(aResponse(survey, pleased, { unit, counter: null }))));
  const units = province.units.map(({ id }) => id);
  const name = { vi: "Đợt một", en: "First" };
  const wave = { id: "dot-mot", name, survey: hashOf(survey), units: units.map((unit) => ({ unit, returned: 100 })), mode: "live" };
  await change(desk, "/api/organisation/waves", { wave: { ...wave, first: "2026-11-20", last: "2026-12-20" } });
  const target = { figure: { kind: "overall" }, fields: null, year: 2026, percent: 8500 };
  await change(desk, "/api/organisation/targets", { targets: [{ ...target, id: "muc-tieu", units }] });
  const procedure = { name, field: "land", from: "2026-01-01", endedOn: null };
  await change(desk, "/api/organisation/procedures", {
    fields: [],
    procedures: [
      { ...procedure, id: "1.000001", units },
      { ...procedure, id: "1.000002", units: ["xa-hai"] },
    ],
  });
  for (const unit of units) await change(desk, "/api/organisation/settings/desk", { unit, given: { idleSeconds: 60 } });
}

async function change(desk: DeskOnAny, path: string, input: object): Promise<void> {
  const { revision } = JSON.parse((await desk.get(path.replace(/\/desk$/, ""))).text);
  const { status, json } = await desk.ask(path, { revision, ...input });
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(json)}`);
}
