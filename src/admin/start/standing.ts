import { readBackups } from "#protocol/backups.ts";
import { call } from "#protocol/call.ts";
import { readDevices } from "#protocol/devices.ts";
import { readVersions } from "#protocol/organisation.ts";
import { readAccounts } from "#protocol/people.ts";
import { readProcedures } from "#protocol/procedures.ts";
import { readSettings } from "#protocol/settings.ts";
import { readTargets } from "#protocol/targets.ts";
import { readUnits } from "#protocol/units.ts";
import { backupAge } from "#admin/integrity/backup-age.ts";
import type { Standing } from "./steps.ts";

/** Asks the endpoint for all that the guide goes by. Throws as `call` does. */
export async function askStanding(signal: AbortSignal): Promise<Standing> {
  const [{ organisation, desks }, { units }, { surveys }, { devices }, { accounts }, { procedures }, { targets }, { backups }] =
    await Promise.all([
      call(readSettings, {}, signal),
      call(readUnits, {}, signal),
      call(readVersions, {}, signal),
      call(readDevices, {}, signal),
      call(readAccounts, {}, signal),
      call(readProcedures, {}, signal),
      call(readTargets, {}, signal),
      call(readBackups, {}, signal),
    ]);
  const tablets = devices.filter(({ states }) => !states.includes("revoked"));
  const open = accounts.filter(({ closed }) => !closed);
  return {
    organisation,
    desks: units.filter(({ versions, endedOn }) => endedOn === null && versions.at(-1)?.serves).length,
    asked: surveys.find(({ inForce }) => inForce) ?? null,
    tablets: tablets.length,
    heard: tablets.filter(({ lastContact }) => lastContact !== null).length,
    isAnswered: surveys.some(({ responses }) => responses !== 0),
    hasPin: desks.some(({ hasPin }) => hasPin),
    procedures: procedures.filter(({ endedOn }) => endedOn === null).length,
    accounts: open.length,
    admins: open.filter(({ role }) => role === "admin").length,
    targets: targets.length,
    isBackedUp: backups === null ? null : backupAge(backups, new Date())?.isTooOld === false,
  };
}
