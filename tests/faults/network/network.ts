import { randomUUID } from "node:crypto";
import { openStore } from "../../../src/server/store/open-store.ts";
import type { Office } from "../../support/an-office.ts";
import { openBrowser } from "../../support/chromium.ts";
import { formsOn } from "../../support/kiosk-page.ts";
import { type Lots, lots, oneOf } from "../../support/lots.ts";
import { account, type Toll } from "../../support/settled-account.ts";
import { openShortOffice } from "../../support/short-office.ts";
import { type WatchedTablet, watchedTablet } from "../../support/watched-tablet.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { answersLost, type Mischief, otherAnswers, outOfOrder, receiptFrom, requestsLost } from "./mischief.ts";
import { type UnreliableLine, unreliableLine } from "./unreliable-line.ts";

/** An HTTP line between the built kiosk in a real browser and the endpoint that loses, repeats, delays and forges, then is whole again. */
export const network: Proof = { name: "network", run };

type Group = { readonly fault: string; readonly mischiefs: readonly Mischief[] };

/** What is done to deliveries, told by its names. */
const groups: readonly Group[] = [
  { fault: `requests lost: ${namesOf(requestsLost)}`, mischiefs: Object.values(requestsLost) },
  { fault: `answers lost: ${namesOf(answersLost)}`, mischiefs: Object.values(answersLost) },
  { fault: `requests ${namesOf(outOfOrder)}`, mischiefs: Object.values(outOfOrder) },
  { fault: `other answers: ${namesOf(otherAnswers)}`, mischiefs: Object.values(otherAnswers) },
];
const all = groups.flatMap(({ mischiefs }) => mischiefs);

/** How often every single fault is met, and how many sequences of faults there are, each of at most so many. */
const sizes = { short: { rounds: 1, sequences: 2, longest: 6 }, long: { rounds: 8, sequences: 25, longest: 12 } } as const;

function namesOf(mischiefs: Readonly<Record<string, Mischief>>): string {
  return Object.keys(mischiefs).join(", ");
}

/** A tablet, the line it is on, and what is to be settled about it. */
type Scene = { readonly kiosk: WatchedTablet; readonly line: UnreliableLine; readonly settle: () => Promise<Toll>; readonly draw: Lots };

async function run(form: Form): Promise<readonly Line[]> {
  const draw = lots(Number(process.env["SEED"] ?? 2640));
  const [office, browser] = await Promise.all([openShortOffice(), openBrowser()]);
  try {
    await using line = await unreliableLine({ endpoint: office.endpoint, pages: office.origin, below: draw });
    const kiosk = await watchedTablet({ ...office, origin: line.origin }, browser);
    const scene = { kiosk, line, draw, settle: account({ office, tablets: [kiosk] }) };
    const lines: Line[] = [];
    for (const group of groups) lines.push(await metOneByOne(scene, group, sizes[form].rounds));
    lines.push(await healed(scene, sizes[form]), await forged(scene, office), await countedTwice(scene, office));
    return lines;
  } finally {
    await browser.close();
    await office[Symbol.asyncDispose]();
  }
}

/** Every fault of a group in turn, while citizens answer; then the line is whole. */
async function metOneByOne(scene: Scene, { fault, mischiefs }: Group, rounds: number): Promise<Line> {
  for (let round = 0; round < rounds; round += 1) await meet(scene, mischiefs);
  await scene.kiosk.untilDelivered();
  return { kind: "survived", promise: 3, fault, tries: rounds * mischiefs.length, ...(await scene.settle()) };
}

/** Random sequences of all faults, the tablet switched off and on at times; then the line is whole, and nobody does anything. */
async function healed(scene: Scene, { sequences, longest }: (typeof sizes)[Form]): Promise<Line> {
  const { kiosk, draw } = scene;
  let left = 0;
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const mischiefs = Array.from({ length: 1 + draw(longest) }, () => oneOf(all, draw));
    const before = draw(mischiefs.length + 1);
    await meet(scene, mischiefs.slice(0, before));
    if (draw(3) === 0) await kiosk.page.reload();
    await meet(scene, mischiefs.slice(before));
    left += await kiosk.untilDelivered();
    if (await asksStaff(kiosk)) left += 1;
  }
  const { lost, double, wrong } = await scene.settle();
  const fault = "random sequences of all of these, the tablet restarted at times; then the network heals and nobody does anything";
  return { kind: "survived", promise: 15, fault, tries: sequences, lost, double, wrong: wrong + left };
}

/** Lets deliveries meet these faults one after the other; where nothing is left to deliver, one more citizen answers. */
async function meet({ kiosk, line }: Scene, mischiefs: readonly Mischief[]): Promise<void> {
  line.plan(mischiefs);
  // A fault may be met by a delivery without forms; ten goes a fault are more than enough.
  for (let go = 0; line.ahead() > 0 && go < mischiefs.length * 10; go += 1) {
    const { waiting } = await formsOn(kiosk.page);
    await (waiting > 0 ? kiosk.fiveMinutes() : kiosk.visits(1));
  }
  if (line.ahead() > 0) throw new Error(`${line.ahead()} faults were met by nobody`);
}

/** Whether the waiting screen tells staff that the tablet cannot help itself. */
async function asksStaff({ page }: WatchedTablet): Promise<boolean> {
  return (await page.getByRole("button", { name: "Máy cần ghi danh lại" }).count()) > 0;
}

/** A line that answers in the store's own name for what it never sent on: nothing on a tablet can see through that, so the account must. */
async function forged({ kiosk, line, settle }: Scene, { data }: Office): Promise<Line> {
  const { store, epoch, close } = await openStore({ folder: data });
  await close();
  line.plan(Array.from({ length: 20 }, () => (passing) => receiptFrom(passing, { store, epoch })));
  await kiosk.visits(1);
  await kiosk.untilDelivered();
  const { lost } = await settle();
  return { kind: "planted", promise: 3, fault: "a forged receipt of the store's own for a form that never came", tries: 1, caught: lost };
}

/** A response that stands in the store under a second id, as if its tablet had made a new one for every try. */
async function countedTwice({ settle }: Scene, { data }: Office): Promise<Line> {
  const store = await openStore({ folder: data });
  const row = await store.database.selectFrom("response").selectAll().limit(1).executeTakeFirstOrThrow();
  await store.write((transaction) =>
    transaction
      .insertInto("response")
      .values({ ...row, id: randomUUID() })
      .execute(),
  );
  await store.close();
  const { double } = await settle();
  return { kind: "planted", promise: 3, fault: "a response that came in under a new id at a second try", tries: 1, caught: double };
}
