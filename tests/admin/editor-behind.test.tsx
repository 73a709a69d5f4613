// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aSurvey } from "../support/a-survey.ts";
import { begunDrafts, openEditor, publishedEarlier, wentTo, withDraft } from "./editor-office.tsx";

withDraft();

const named = (vi: string, version: number) => aSurvey({ version, title: { vi, en: "A survey" } });
const first = { hash: "1".repeat(64), version: 1, inForce: false, answered: false, definition: named("Tên của bản 1", 1) };
const second = { hash: "2".repeat(64), version: 2, inForce: true, answered: false, definition: named("Tên của bản 2", 2) };

test("whoever writes on a draft begun before another version is told at once, and can begin anew from that version", async () => {
  publishedEarlier([second, first]);
  const user = await openEditor(named("Phiếu thử", 3), { base: first.hash });
  const notice = within(screen.getByRole("region", { name: "Bản nháp này bỏ những thay đổi của bản 2" }));
  expect(notice.getByText("Những thay đổi từ bản 1 đến bản 2")).toBeTruthy();
  await user.click(notice.getByRole("button", { name: "Bắt đầu bản nháp mới từ bản 2" }));
  await waitFor(() => expect(wentTo()).toEqual(["/admin/?draft=44444444-4444-4444-8444-444444444444"]));
  expect(begunDrafts()).toEqual([{ ...second.definition, version: 3 }]);
});

test("whoever writes on a draft of the newest version is told nothing", async () => {
  publishedEarlier([second, first]);
  await openEditor(named("Phiếu thử", 3), { base: second.hash });
  expect(screen.queryByRole("region", { name: /^Bản nháp này bỏ/ })).toBeNull();
});
