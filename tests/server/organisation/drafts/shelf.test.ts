import { expect, test } from "vitest";
import { readShelf } from "#protocol/survey-drafts.ts";
import { parseSurvey } from "#survey/check-definition.ts";
import { openDesk } from "../../open-desk.ts";

test("whoever begins a questionnaire finds every instrument whole, every block and all reasons", async () => {
  await using desk = await openDesk();
  const { instruments, blocks, reasons } = readShelf.output.parse(JSON.parse((await desk.get(readShelf.path)).text));
  expect(instruments.map(({ id }) => id)).toEqual(expect.arrayContaining(["sipas-2640", "ha-nam-2019", "ward-short-9"]));
  expect(instruments).toHaveLength(7);
  for (const instrument of instruments) expect([instrument.id, parseSurvey(instrument).ok]).toEqual([instrument.id, true]);
  expect(blocks.map(({ id }) => id)).toEqual(expect.arrayContaining(["lateness", "harassment", "comment"]));
  expect(Object.keys(reasons.lists).length).toBeGreaterThan(3);
});

test("the shelf is fetched once and then only asked after", async () => {
  await using desk = await openDesk();
  const headers = { cookie: desk.admin.cookie };
  const first = await desk.app.request(readShelf.path, { headers });
  const again = await desk.app.request(readShelf.path, { headers: { ...headers, "if-none-match": first.headers.get("etag") ?? "" } });
  expect([first.status, again.status]).toEqual([200, 304]);
});
