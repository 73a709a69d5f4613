import * as z from "zod/mini";
import { roles } from "#protocol/endpoint.ts";
import type { Person } from "#server/caller.ts";
import { approveAnswer, askAnswer } from "#server/integrity/annulments.ts";
import type { Store } from "#server/store/store.ts";
import { addDays } from "#survey/civil-day.ts";

type Desk = { readonly store: Store; readonly now: () => Date };

/** Takes back a week of one ward by two of the demo's people, as happens when staff forget to switch practice on. Throws when it is refused. */
export async function annulAWeek(desk: Desk, lastDay: string): Promise<void> {
  const [asker, approver] = [await personCalled(desk, "quan-tri"), await personCalled(desk, "lanh-dao-tinh")];
  const reason = "Máy dùng để tập huấn cả tuần mà quên bật chế độ tập huấn";
  const days = { firstDay: addDays(lastDay, -44), lastDay: addDays(lastDay, -40) };
  const asked = await askAnswer(desk, { unit: "phuong-dong-hai", counter: null, ...days, flag: "all", reason }, asker);
  const approved = "output" in asked ? await approveAnswer(desk, { id: asked.output.id }, approver) : asked;
  if (!("output" in approved)) throw new Error("the demo's week was not taken back");
}

async function personCalled({ store: { database } }: Desk, name: string): Promise<Person> {
  const { id, role } = await database.selectFrom("account").select(["id", "role"]).where("name", "=", name).executeTakeFirstOrThrow();
  return { by: "person", account: id, session: "", name, role: z.parse(z.enum(roles), role), unit: null, due: [] };
}
