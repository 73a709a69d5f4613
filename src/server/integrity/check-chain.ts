import type { Findings } from "./findings.ts";
import { type LeavesByHour, leavesApart, responseLeaf } from "./leaves.ts";
import { beforeTheFirst, type Link, linkOf } from "./link.ts";
import { rowsOf, type Source } from "./rows-of.ts";

type Chain = {
  readonly store: string;
  /** What an hour before this one holds must be linked; from it on hours are open, or are being closed. */
  readonly linkedUntil: string;
  /** Links somebody printed or wrote down, which must still be there. */
  readonly printed: readonly string[];
};

/** Makes every link anew from what is kept and compares. */
export async function checkChain(source: Source, { store, linkedUntil, printed }: Chain, findings: Findings): Promise<readonly Link[]> {
  const links = await source.database.selectFrom("chain_link").selectAll().orderBy("hour").execute();
  checkOrder(links, store, findings);
  const unlinked = await checkHours(source, links, findings);
  for (const hour of unlinked)
    if (hour < linkedUntil)
      findings.add("hour", hour, ["Giờ này đã khoá nhưng không còn mắt xích.", "This hour was closed, but its link is gone."]);
  const hashes = new Set(links.map(({ hash }) => hash));
  for (const head of printed)
    if (!hashes.has(head))
      findings.add("head", head, [
        "Mã đã in này không còn trong chuỗi: chuỗi đã bị làm lại hoặc kho đã được khôi phục từ bản sao cũ hơn.",
        "This printed head is no longer in the chain: it was made anew, or the store was restored from an older backup.",
      ]);
  return links;
}

/** Each link must hold on to the one before it. */
function checkOrder(links: readonly Link[], store: string, findings: Findings): void {
  let previous = beforeTheFirst(store);
  for (const link of links) {
    if (link.previous !== previous)
      findings.add("link", link.hour, [
        "Mắt xích này không nối với mắt xích trước nó: có mắt xích bị sửa, bị xoá hoặc bị chen vào.",
        "This link does not hold on to the one before it: a link was changed, deleted or put in between.",
      ]);
    previous = link.hash;
  }
}

/** Each link must be that of what its hour holds; gives the hours that hold something and have none. */
async function checkHours(source: Source, links: readonly Link[], findings: Findings): Promise<string[]> {
  const linkByHour = new Map(links.map((link) => [link.hour, link]));
  const apart = await leavesApart(source);
  const unlinked: string[] = [];
  const checkHour = (hour: string, responses: readonly string[]): void => {
    const link = linkByHour.get(hour);
    linkByHour.delete(hour);
    const leaves = [...responses, ...takeOut(apart, hour)];
    if (!link) unlinked.push(hour);
    else compare(link, linkOf({ previous: link.previous, hour, leaves }), findings);
  };
  for await (const [hour, responses] of responsesByHour(source)) checkHour(hour, responses);
  for (const hour of [...linkByHour.keys(), ...apart.keys()]) if (linkByHour.has(hour) || apart.has(hour)) checkHour(hour, []);
  return unlinked;
}

function takeOut(leaves: LeavesByHour, hour: string): readonly string[] {
  const found = leaves.get(hour) ?? [];
  leaves.delete(hour);
  return found;
}

function compare(kept: Link, made: Link, findings: Findings): void {
  if (kept.hash === made.hash && kept.leaves === made.leaves) return;
  const lost = kept.leaves - made.leaves;
  const [vi, en] = lost === 0 ? ["có dòng bị sửa", "a row was changed"] : howMany(lost);
  findings.add("link", kept.hour, [
    `Mắt xích này không khớp với những gì giờ đó đang giữ: ${vi}.`,
    `This link does not fit what its hour holds: ${en}.`,
  ]);
}

function howMany(lost: number): [vi: string, en: string] {
  if (lost > 0) return [`thiếu ${lost} dòng`, `${lost} rows are missing`];
  return [`thừa ${-lost} dòng`, `${-lost} rows too many`];
}

/** The leaves of responses, an hour at a time. */
async function* responsesByHour(source: Source): AsyncGenerator<readonly [hour: string, leaves: string[]]> {
  const query = source.database
    .selectFrom("response")
    .select(["received_hour", "hash", "unit", "day", "hour", "standing"])
    .where("mode", "<>", "practice")
    .orderBy("received_hour");
  let hour: string | null = null;
  let leaves: string[] = [];
  for await (const row of rowsOf(source, query)) {
    if (hour !== null && hour !== row.received_hour) {
      yield [hour, leaves];
      leaves = [];
    }
    hour = row.received_hour;
    leaves.push(responseLeaf(row));
  }
  if (hour !== null) yield [hour, leaves];
}
