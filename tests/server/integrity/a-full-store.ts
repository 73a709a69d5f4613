import { approveAnswer, askAnswer } from "../../../src/server/integrity/annulments.ts";
import { decide } from "../../../src/server/integrity/held-decisions.ts";
import { sendRemark } from "../../../src/server/remarks/route-remark.ts";
import { aForm, anAdmin, type aStore, held, tablet, valid, withWords } from "./a-store.ts";
import type { Row, Table } from "./an-intruder.ts";

type Desk = Awaited<ReturnType<typeof aStore>>;

/** Puts rows of every kind into a store, all of them sealed. */
export async function fill(desk: Desk): Promise<void> {
  const at = desk.clock.now;
  const spoken = withWords(aForm(), { "comment-text": "Chờ lâu quá." });
  await desk.keep(valid(spoken.form, at, spoken.comments), valid(aForm(), at));
  // As many as may be annulled together, with the one released below.
  await desk.keep(...Array.from({ length: 9 }, () => valid(aForm({ unit: "xa-mot" }), at)));
  const released = withWords(aForm({ unit: "xa-mot" }), { "comment-text": "Rất nhanh." });
  await desk.keep(
    held(aForm(), at),
    held(released.form, at, released),
    held(aForm({ unit: "xa-hai" }), at, { reason: "body: will not open" }),
  );
  const { account } = anAdmin();
  const wish = { reason: "đã hỏi đơn vị" };
  await decide(desk.desk, { ...wish, selection: group("xa-mot"), decision: "release" }, { account, seen: null });
  await decide(desk.desk, { ...wish, selection: group("so-xay-dung"), decision: "annul" }, { account, seen: null });
  const selection = { unit: "xa-mot", counter: null, firstDay: "2026-11-01", lastDay: "2026-11-30", flag: "all", reason: "thử" } as const;
  const asked = await askAnswer(desk.desk, selection, anAdmin());
  if ("output" in asked) await approveAnswer(desk.desk, asked.output, anAdmin());
  const { unit, id } = spoken.form;
  const remark = { unit, id, hash: "a hash", question: "comment-text", within: unit, by: account };
  await sendRemark(desk.desk, { ref: "a ref", to: "head" }, remark);
  for (const hours of [1, 1]) {
    desk.pass(hours);
    await desk.keep(valid(aForm(), desk.clock.now));
    await desk.close();
  }
  desk.pass(1);
  await desk.close();
}

const group = (unit: string) => ({ which: "group", unit, device: tablet, reason: "device: was revoked" }) as const;

/** Every kind of row that somebody may want to be another. */
export const tables = [
  "response",
  "held",
  "held_decision",
  "annulment",
  "annulment_approval",
  "audit",
  "chain_link",
  "tally",
  "comment",
  "remark_route",
  "survey",
] as const satisfies Table[];

/** What nobody relies on: which versions tablets are given, in which order free words came. */
export const idle: Partial<Record<Table, string>> = { survey: "place", comment: "number" };

/** The row with another value in one column. */
export function unlike(row: Row, column: string): Row {
  const value = row[column];
  if (typeof value === "number") return { ...row, [column]: value + 1 };
  if (value instanceof Uint8Array) return { ...row, [column]: Buffer.from(value).fill(value[3] === 3 ? 4 : 3, 3, 4) };
  return { ...row, [column]: typeof value === "string" ? `${value}x` : "quay-9" };
}
