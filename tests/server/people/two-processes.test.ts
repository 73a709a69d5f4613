import { expect, test } from "vitest";
import { changeAccount, readMe, setUp, signIn, signOut } from "#protocol/people.ts";
import { codeOf, newSecret } from "../../../src/server/people/second-factor.ts";
import { openSetUp } from "../../../src/server/people/set-up.ts";
import { ownFolder } from "../../support/endpoint.ts";
import { ownDatabase } from "../../support/postgres.ts";
import { errorOf, goodPassword, meIn, openHall } from "./open-lodge.ts";

/** Two processes of one endpoint, behind whatever divides calls between them. */
async function openTwo() {
  const folder = ownFolder();
  const database = await ownDatabase();
  const wishes = { place: { databaseUrl: database.url }, keys: folder.path };
  const [one, other] = [await openHall(wishes), await openHall(wishes)];
  return {
    one,
    other,
    [Symbol.asyncDispose]: async () => {
      for (const hall of [one, other]) await hall[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

const statuses = (answers: readonly { readonly status: number }[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

test("who signs in at one process is known to the other, and signed out there", { timeout: 60_000 }, async () => {
  await using two = await openTwo();
  await two.one.account("lan.hoang", "staff");
  const browser = await two.one.signedIn("lan.hoang");
  const elsewhere = two.other.browser();
  const { cookie } = { cookie: browser.cookie() };
  expect((await elsewhere.send(readMe, {}, { cookie })).status).toBe(200);
  await elsewhere.send(signOut, {}, { cookie });
  expect((await browser.send(readMe)).status).toBe(401);
});

test("a code is taken once, whichever process it is brought to", { timeout: 60_000 }, async () => {
  await using two = await openTwo();
  const secret = newSecret();
  await two.one.account("lan.hoang", "manager", { secret });
  const given = { name: "lan.hoang", password: goodPassword, code: codeOf(secret, two.one.clock.now) };
  const answers = await Promise.all([two.one, two.other, two.one, two.other].map((hall) => hall.browser().send(signIn, given)));
  expect(statuses(answers)).toEqual([200, 401, 401, 401]);
});

test("wrong passwords are counted together", { timeout: 60_000 }, async () => {
  await using two = await openTwo();
  await two.one.account("lan.hoang", "staff");
  const wrong = { name: "lan.hoang", password: "wrong" };
  for (let round = 0; round < 5; round += 1) for (const hall of [two.one, two.other]) await hall.browser().send(signIn, wrong);
  for (const hall of [two.one, two.other]) {
    const refused = await hall.browser().send(signIn, { ...wrong, password: goodPassword });
    expect([errorOf(refused), refused.headers.get("retry-after")]).toEqual(["429 too-many-tries", expect.stringMatching(/^(900|8\d\d)$/)]);
  }
  const rows = await two.one.store.database.selectFrom("audit").select("detail").execute();
  // One row for an address, a minute and a process.
  expect(rows).toHaveLength(2);
});

test("two admins who take each other away at two processes leave one", { timeout: 60_000 }, async () => {
  await using two = await openTwo();
  const secret = newSecret();
  await two.one.account("first.admin", "admin", { secret });
  await two.one.account("second.admin", "admin", { secret });
  const [first, second] = [await two.one.signedIn("first.admin", secret), await two.other.signedIn("second.admin", secret)];
  const [mine, theirs] = [(await meIn(first)).account, (await meIn(second)).account];
  await Promise.all([first.send(changeAccount, { ...theirs, closed: true }), second.send(changeAccount, { ...mine, closed: true })]);
  const open = await two.one.store.database.selectFrom("account").select("name").where("closed", "=", 0).execute();
  expect(open).toHaveLength(1);
});

test("a store is set up once, by the code of whichever process started last", { timeout: 60_000 }, async () => {
  await using two = await openTwo();
  const earlier = await openSetUp(two.one.store);
  const code = await openSetUp(two.other.store);
  const name = { vi: "Phường Yên Mỗ", en: "Yen Mo ward" };
  const account = { name: "lan.hoang", personName: "Hoàng Thị Lan", password: goodPassword };
  const sendWith = (one: string | null) =>
    [two.one, two.other].map((hall) => hall.browser().send(setUp, { code: one, organisation: name, desk: name, account }));
  expect(statuses(await Promise.all(sendWith(earlier)))).toEqual([401, 401]);
  expect(statuses(await Promise.all(sendWith(code)))).toEqual([200, 401]);
});
