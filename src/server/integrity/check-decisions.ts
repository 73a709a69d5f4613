import type { Findings } from "./findings.ts";
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
