import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { parsedJson } from "#server/parsed-json.ts";
import type { Tables } from "#server/store/tables.ts";
import type { Findings } from "./findings.ts";
import { isInOneHand } from "./one-hand.ts";
import type { Source } from "./rows-of.ts";

/** What people decided must fit together: two different people for an annulment, a response for each record released. */
export async function checkDecisions({ database }: Source, findings: Findings): Promise<void> {
  const approvals = await database
    .selectFrom("annulment_approval")
    .leftJoin("annulment", "annulment.id", "annulment_approval.annulment")
    .select(["annulment_approval.annulment", "approved_by", "asked_by"])
    .execute();
  for (const { annulment, approved_by, asked_by } of approvals)
    if (asked_by === null || asked_by === approved_by)
      findings.add("annulment", annulment, [
        "Việc huỷ này không do hai người khác nhau đề nghị và duyệt.",
        "This annulment was not asked for and approved by two different people.",
      ]);
  await checkHands(database, findings);
  const released = await database
    .selectFrom("held_decision")
    .leftJoin("response", (join) => join.onRef("response.id", "=", "held_decision.id").onRef("response.hash", "=", "held_decision.hash"))
    .select(["held_decision.unit", "held_decision.id"])
    .where("decision", "=", "released")
    .where("response.id", "is", null)
    .execute();
  for (const { unit, id } of released)
    findings.add("held", `${unit} ${id}`, [
      "Bản ghi này đã được giải phóng nhưng không có phiếu tương ứng.",
      "This record was released, but there is no response of it.",
    ]);
}

const Approved = z.object({ annulment: z.string() });

/** Two accounts of which one gave the other its password may be one person; when it was approved says the audit log. */
async function checkHands(database: Kysely<Tables>, findings: Findings): Promise<void> {
  const deeds = await database.selectFrom("audit").select(["at", "actor", "detail"]).where("action", "=", "annulment-approved").execute();
  const asked = await database.selectFrom("annulment").select(["id", "asked_by"]).execute();
  const askerOf = new Map(asked.map(({ id, asked_by }) => [id, asked_by]));
  for (const { at, actor, detail } of deeds) {
    const annulment = z.safeParse(Approved, parsedJson(Buffer.from(detail))).data?.annulment;
    // A row that was changed cannot be read; its link is told.
    if (annulment === undefined || Number.isNaN(Date.parse(at))) continue;
    if (await isInOneHand(database, [actor, askerOf.get(annulment) ?? actor], new Date(at)))
      findings.add("annulment", annulment, [
        "Một trong hai người đề nghị và duyệt việc huỷ này đã tạo hoặc đặt lại tài khoản của người kia trong vòng 30 ngày trước đó.",
        "Of the two people who asked for and approved this annulment one made or reset the account of the other within the 30 days before.",
      ]);
  }
}
