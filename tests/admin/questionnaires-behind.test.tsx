// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { DraftHead, Earlier } from "#protocol/survey-drafts.ts";
import { behindOf } from "../../src/admin/questionnaires/behind.ts";
import { aDraft, aVersion, byMai } from "./a-version.ts";
import { answering, axeFaults, ok } from "./integrity-desk.ts";
import { openAt, questionnaires, shipped, withQuestionnaires } from "./questionnaires-desk.ts";

withQuestionnaires();

const head = aDraft({ base: shipped.hash });
const page = `/admin/?page=questionnaires&publish=${head.draft}`;
/** A questionnaire whose title may change. */
const unlocked: SurveyDefinition = { ...shipped.survey, locked: [] };
const first: Earlier = { hash: shipped.hash, version: 1, inForce: false, answered: true, definition: unlocked };
const titled = (vi: string, version: number): SurveyDefinition => ({ ...unlocked, version, title: { ...unlocked.title, vi } });
const second: Earlier = { ...first, hash: "2".repeat(64), version: 2, inForce: true, definition: titled("Tên của bản 2", 2) };
const hash = "f".repeat(64);

/** What the endpoint answers of a draft begun from version 1, while version 2 is in force. */
function behind({ standing = head.standing, byTwo = false }: { standing?: DraftHead["standing"]; byTwo?: boolean } = {}) {
  const draft = { head: { ...head, standing }, definition: titled("Tên của bản nháp", 3), earlier: [second, first], byTwo };
  return answering({
    ...questionnaires({ versions: [aVersion({ hash: second.hash, version: 2 }), aVersion({ hash: first.hash, inForce: false })] }),
    "/api/draft": () => ok(draft),
    "/api/drafts": () => ok(head),
    "/api/drafts/publish": () => ok({ hash, version: 3 }),
    "/api/drafts/ask": () => ok({ ...head, standing: asked }),
  });
}

const asked: DraftHead["standing"] = { state: "waiting", note: "x", inForce: true, askedBy: byMai, askedAt: "2026-11-20T05:00:00Z" };
const tick = () => screen.getByLabelText<HTMLInputElement>("Tôi đã xem và vẫn muốn bỏ những thay đổi của bản 2");

test("whoever publishes a draft begun before another version reads what of that version goes, and says that he wants it", async () => {
  const calls = behind();
  const { user, goesTo } = openAt(page);
  const notice = within(await screen.findByRole("region", { name: "Bản nháp này bỏ những thay đổi của bản 2" }));
  expect(notice.getByText(/^Bản nháp này bắt đầu từ bản 1. Bản 2 đã ban hành sau đó/)).toBeTruthy();
  expect(notice.getByText("Tên của bản 2")).toBeTruthy();
  expect(await axeFaults()).toEqual([]);
  await user.type(screen.getByLabelText("Ghi chú ban hành"), "Đổi tên");
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  expect(screen.getByText("Xin xem khác biệt và đánh dấu, hoặc bắt đầu bản nháp mới.")).toBeTruthy();
  expect(calls.map(([path]) => path)).not.toContain("/api/drafts/publish");
  await user.click(tick());
  await user.click(screen.getByRole("button", { name: "Ban hành" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledWith(`/admin/?page=questionnaires&version=${hash}&new`));
});

test("whoever asks for approval says it too", async () => {
  const calls = behind({ byTwo: true });
  const { user } = openAt(page);
  await user.type(await screen.findByLabelText("Ghi chú ban hành"), "Đổi tên");
  await user.click(screen.getByRole("button", { name: "Gửi duyệt" }));
  expect(calls.map(([path]) => path)).not.toContain("/api/drafts/ask");
  await user.click(tick());
  await user.click(screen.getByRole("button", { name: "Gửi duyệt" }));
  await waitFor(() => expect(calls.map(([path]) => path)).toContain("/api/drafts/ask"));
});

test("whoever approves says it for himself", async () => {
  const calls = behind({ byTwo: true, standing: asked });
  const { user } = openAt(page);
  await user.click(await screen.findByRole("button", { name: "Duyệt và ban hành" }));
  expect(tick().getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(tick());
  expect(calls.map(([path]) => path)).not.toContain("/api/drafts/publish");
  await user.click(tick());
  await user.click(screen.getByRole("button", { name: "Duyệt và ban hành" }));
  await waitFor(() => expect(calls.map(([path]) => path)).toContain("/api/drafts/publish"));
});

test("a new draft can be begun from the newer version, and the old one stays", async () => {
  const calls = behind();
  const { user, goesTo } = openAt(page);
  await user.click(await screen.findByRole("button", { name: "Bắt đầu bản nháp mới từ bản 2" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledWith(`/admin/?draft=${head.draft}`));
  expect(calls.at(-1)).toEqual(["/api/drafts", { definition: { ...second.definition, version: 3 }, base: second.hash }]);
});

test("nobody is warned where the draft goes on from the newest version, or that one says the same as its own", () => {
  expect(behindOf({ head: { base: second.hash }, earlier: [second, first] })).toBeNull();
  expect(
    behindOf({ head: { base: first.hash }, earlier: [{ ...second, definition: { ...first.definition, version: 2 } }, first] }),
  ).toBeNull();
  expect(behindOf({ head: { base: null }, earlier: [] })).toBeNull();
});

test("a text of which nobody knows where it began is behind as soon as there is a version", () => {
  expect(behindOf({ head: { base: null }, earlier: [second, first] })).toEqual({ began: null, newest: second });
});
