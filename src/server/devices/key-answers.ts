import type * as z from "zod/mini";
import type {
  readOrganisationKeys as readKeys,
  restoreOrganisationKey as restoreKey,
  rotateOrganisationKey as rotateKey,
} from "#protocol/organisation-keys.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import type { Fleet } from "./fleet.ts";
import { countUnopened, openHeldAgain } from "./held-again.ts";
import { makeOrganisationKey, restoreOrganisationKey } from "./organisation-keys.ts";

type Desk = { readonly store: Store; readonly fleet: Fleet; readonly now: () => Date };

/** The organisation's keys and whether their files are at hand. */
export async function keysAnswer({ store, fleet }: Desk): Promise<Answer<z.output<typeof readKeys.output>>> {
  const rows = await store.database.selectFrom("organisation_key").selectAll().orderBy("place", "desc").execute();
  const keys = rows.map(({ id, made_at: madeAt }, index) => ({ id, madeAt, inForce: index === 0, file: fleet.keyring.has(id) }));
  return { status: 200, output: { keys, unopened: await countUnopened(store.database) } };
}

/** Another key in the place of the one in force. */
export async function rotateAnswer({ store, fleet, now }: Desk, person: Person): Promise<Answer<z.output<typeof rotateKey.output>>> {
  const making = { folder: fleet.keys, actor: person.account, now: now() };
  const output = await store.change((transaction) => makeOrganisationKey(transaction, making));
  fleet.keyring.look();
  return { status: 200, output };
}

/** The key file back from its copy, and what was held for want of it opened. */
export async function restoreAnswer(desk: Desk, person: Person, copy: string): Promise<Answer<z.output<typeof restoreKey.output>>> {
  const { store, fleet, now } = desk;
  const restored = await restoreOrganisationKey(store, { folder: fleet.keys, actor: person.account, now: now() }, copy);
  if (!restored) return refusals.invalidInput([{ place: "copy", fault: "is not the copy of a key of this organisation" }]);
  fleet.keyring.look();
  const opened = await openHeldAgain(desk);
  return { status: 200, output: { opened, unopened: await countUnopened(store.database) } };
}
