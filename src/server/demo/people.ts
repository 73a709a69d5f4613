import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { type Role, roles } from "#protocol/endpoint.ts";
import { insertAccount } from "#server/people/accounts.ts";
import type { Lodge } from "#server/people/lodge.ts";
import { newSecret } from "#server/people/second-factor.ts";
import { newTypedSecret } from "#server/people/secret-text.ts";

/** Somebody who can sign in to the demo; `secret` is what an authenticator app is given, null without a second factor. */
const DemoPerson = z.object({
  name: z.string(),
  personName: z.string(),
  role: z.enum(roles),
  unit: z.nullable(z.string()),
  password: z.string(),
  secret: z.nullable(z.string()),
});
export type DemoPerson = z.infer<typeof DemoPerson>;

/** One of each role, and two managers who see different things. Names are invented. */
const people = [
  { name: "quan-tri", personName: "Phạm Thu Hà (quản trị)", role: "admin", unit: null },
  { name: "lanh-dao-tinh", personName: "Lê Quang Minh (lãnh đạo tỉnh)", role: "manager", unit: null },
  { name: "lanh-dao-phuong", personName: "Đỗ Thị Mai (lãnh đạo phường An Bình)", role: "manager", unit: "phuong-an-binh" },
  { name: "can-bo", personName: "Ngô Văn Tú (công chức phường An Bình)", role: "staff", unit: "phuong-an-binh" },
  { name: "giam-sat", personName: "Vũ Thanh Sơn (giám sát)", role: "auditor", unit: null },
] as const;

const file = "demo-people.json";

/** Makes the people of the demo, whose passwords and secrets are drawn at random and kept beside the store, which nobody does with real ones. */
export async function makePeople({ store, hashing, seal, now }: Lodge, folder: string): Promise<void> {
  const made: readonly DemoPerson[] = people.map((person) => Object.assign({}, person, secretsFor(person.role)));
  for (const { password, secret, ...person } of made) {
    const hashed = await hashing.hash(password);
    if (hashed === null) throw new Error("the demo hashes one password after another");
    await store.write(async (transaction) => {
      const account = await insertAccount(transaction, { ...person, password: hashed, password_due: 0 }, now());
      if (account === null) throw new Error(`${person.name} is there already`);
      const totp = secret === null ? null : seal.seal(secret, account.id);
      await transaction.updateTable("account").set({ totp }).where("id", "=", account.id).execute();
    });
  }
  writeFileSync(join(folder, file), JSON.stringify(made), { mode: 0o600 });
}

function secretsFor(role: Role): Pick<DemoPerson, "password" | "secret"> {
  return { password: newTypedSecret(), secret: role === "admin" || role === "manager" ? newSecret() : null };
}

/** The people of the demo as they were made; empty where their file is gone. */
export function demoPeople(folder: string): readonly DemoPerson[] {
  const path = join(folder, file);
  return existsSync(path) ? z.parse(z.array(DemoPerson), JSON.parse(readFileSync(path, "utf8"))) : [];
}
