import type * as z from "zod/mini";
import type { changeCommonSettings, changeDeskSettings, GivenDeskSettings, readSettings } from "#protocol/settings.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { refusals } from "#server/refusal.ts";
import { nameOrganisation, readOrganisation } from "#server/store/organisation.ts";
import { readRevision } from "#server/store/revision.ts";
import { forgetSettings, wholeOrganisation, writeSettings } from "#server/store/settings.ts";
import { commonSettings } from "./common-settings.ts";
import { unsaidDesk } from "./desk-settings.ts";
import { keptPin } from "./pin.ts";
import { type Office, revise } from "./revised.ts";
import { faultsOfCommon, faultsOfDesk } from "./setting-faults.ts";
import { unitsSeenBy } from "./sight.ts";

type Settings = z.input<typeof readSettings.output>;

/** The settings of the organisation and of the units somebody sees; of a PIN only whether there is one. */
export async function settingsAnswer(office: Office, person: Person): Promise<Answer<Settings>> {
  const { database } = office.store;
  const organisation = await readOrganisation(database);
  if (organisation === null) return refusals.notFound("organisation");
  const seen = unitsSeenBy(office, person);
  const desks = [...organisation.settings.desks].filter(([unit]) => unit === wholeOrganisation || seen.has(unit));
  const { pin: _none, ...usual } = unsaidDesk;
  const output: Settings = {
    revision: await readRevision(database, "settings"),
    organisation: organisation.organisation.name,
    common: commonSettings(organisation),
    usual,
    desks: desks.map(([unit, { pin, ...given }]) => ({
      unit: unit === wholeOrganisation ? null : unit,
      given,
      hasPin: pin !== undefined && pin !== null,
    })),
  };
  return { status: 200, output };
}

/** Changes what holds for all; what is absent stays. */
export async function changeCommonAnswer(
  office: Office,
  { revision, organisation: name, common }: z.output<typeof changeCommonSettings.input>,
  person: Person,
): Promise<Answer<Settings>> {
  const refusal = await revise(office, { part: "settings", revision, person }, async (transaction) => {
    const faults = faultsOfCommon(common);
    if (faults.length > 0) return refusals.invalidInput(faults);
    const organisation = await readOrganisation(transaction);
    if (organisation === null) return refusals.notFound("organisation");
    if (name !== undefined) await nameOrganisation(transaction, { ...organisation.organisation, name });
    await writeSettings(transaction, wholeOrganisation, common);
    return { action: "settings-changed", unit: null, detail: { ...common, ...(name && { name }) } };
  });
  return refusal ?? settingsAnswer(office, person);
}

/** Puts settings in the place of all that a unit or the organisation said before. */
export async function changeDeskAnswer(
  office: Office,
  { revision, unit, given, pin }: z.output<typeof changeDeskSettings.input>,
  person: Person,
): Promise<Answer<Settings>> {
  const faults = faultsOfDesk(given);
  if (unit !== null && !office.store.known().units.has(unit)) faults.push({ place: "unit", fault: "is not a unit of this store" });
  if (faults.length > 0) return refusals.invalidInput(faults);
  const newPin = typeof pin === "string" ? await keptPin(pin) : undefined;
  const refusal = await revise(office, { part: "settings", revision, person }, async (transaction) => {
    const scope = unit ?? wholeOrganisation;
    const before = Object.keys((await readOrganisation(transaction))?.settings.desks.get(scope) ?? {});
    await forgetSettings(
      transaction,
      scope,
      before.filter((name) => name !== "pin" || pin !== undefined),
    );
    await writeSettings(transaction, scope, { ...given, ...(newPin && { pin: newPin }) });
    return {
      action: "settings-changed",
      unit,
      detail: { ...told(given), ...(pin !== undefined && { pin: pin === null ? "taken away" : "set" }) },
    };
  });
  return refusal ?? settingsAnswer(office, person);
}

/** Settings as the audit log holds them: a picture only by its length. */
function told({ emblem, ...given }: Omit<GivenDeskSettings, "pin">): Record<string, unknown> {
  return emblem === undefined ? given : { ...given, emblem: emblem === null ? null : `${emblem.length} characters` };
}
