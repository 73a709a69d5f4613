// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { speak, startLanguage } from "#ui/language.ts";
import { Held } from "../../src/admin/integrity/Held.tsx";
import { mayBeCounted, whyIn } from "../../src/admin/integrity/held-reason.ts";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { answering, axeFaults, ok, tablet } from "./integrity-desk.ts";

const group = (reason: string, more: object = {}) => ({
  unit: "an-binh",
  device: tablet,
  reason,
  records: 250,
  firstHour: "2026-11-18T02:00:00Z",
  lastHour: "2026-11-20T02:00:00Z",
  ...more,
});

const buttonsOf = (row: HTMLElement | undefined) =>
  row &&
  within(row)
    .getAllByRole("button")
    .map(({ textContent }) => textContent);

beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
});

test("held forms say whose they are, when they came, why they are held and what can be done, and nobody's answers", async () => {
  answering({ "/api/held": () => ok({ groups: [group("device: was revoked")] }) });
  render(<Held />);
  const [, row] = await screen.findAllByRole("row");
  const said = row?.textContent ?? "";
  for (const words of ["AB-01", "Phường An Bình", "18/11/2026 – 20/11/2026", "250", "Máy đã bị thu hồi khi phiếu đến."])
    expect(said).toContain(words);
  expect(said).not.toContain("was revoked");
  expect(await axeFaults()).toEqual([]);
});

test("a reason nobody foresaw is shown as the endpoint says it, for those who help", async () => {
  answering({ "/api/held": () => ok({ groups: [group("moon: is too bright")] }) });
  render(<Held />);
  expect((await screen.findByText("moon: is too bright")).lang).toBe("en");
});

test("forms that are damaged can only be set aside, others can be counted too", async () => {
  answering({
    "/api/held": () => ok({ groups: [group("hash: does not belong to this body", { unit: "" }), group("device: was revoked")] }),
  });
  render(<Held />);
  const [, damaged, revoked] = await screen.findAllByRole("row");
  expect(buttonsOf(damaged)).toEqual(["Không tính"]);
  expect(damaged?.textContent).toContain("Chưa rõ đơn vị");
  expect(buttonsOf(revoked)).toEqual(["Đưa vào tính", "Không tính"]);
});

test("nothing held is said as good news", async () => {
  answering({ "/api/held": () => ok({ groups: [] }) });
  render(<Held />);
  expect(await screen.findByText("Không có phiếu nào đang giữ lại. Không phải làm gì.")).toBeTruthy();
});

test("a decision needs a reason, goes on where the endpoint stopped, and ends with what became of all forms", async () => {
  const user = userEvent.setup();
  const next = "00000000-0000-4000-8000-0000000000aa";
  let failing = true;
  const calls = answering({
    "/api/held": () => ok({ groups: [group("device: was revoked")] }),
    "/api/held/decide": (input) => {
      if (!JSON.stringify(input).includes(next)) return ok({ decided: 190, stillHeld: [{ reason: "x", records: 10 }], next });
      if (!failing) return ok({ decided: 50, stillHeld: [], next: null });
      failing = false;
      return { status: 503, body: { error: "overloaded", message: "later" } };
    },
  });
  render(<Held />);
  await user.click(await screen.findByRole("button", { name: "Đưa vào tính: AB-01, Phường An Bình" }));
  const sheet = screen.getByRole("dialog", { name: "Đưa phiếu của AB-01 vào tính?" });
  await user.click(within(sheet).getByRole("button", { name: "Đưa vào tính" }));
  expect(calls.map(([path]) => path)).not.toContain("/api/held/decide");
  await user.type(within(sheet).getByLabelText("Lý do"), "Quầy xác nhận");
  await user.click(within(sheet).getByRole("button", { name: "Đưa vào tính" }));
  expect(await within(sheet).findByText(/^Đã xét 200 phiếu rồi phải dừng/)).toBeTruthy();
  expect(within(sheet).getByRole("alert").textContent).toBe("Máy chủ không trả lời: «later».");
  expect(await axeFaults()).toEqual([]);
  await user.click(within(sheet).getByRole("button", { name: "Làm tiếp" }));
  expect(await within(sheet).findByText("Đã đưa vào tính: 240 phiếu. Vẫn giữ lại: 10 phiếu.")).toBeTruthy();
  const selection = { which: "group", unit: "an-binh", device: tablet, reason: "device: was revoked" };
  const wish = { selection, decision: "release", reason: "Quầy xác nhận" };
  expect(calls.filter(([path]) => path === "/api/held/decide").map(([, input]) => input)).toEqual([
    wish,
    { ...wish, after: next },
    { ...wish, after: next },
  ]);
  await user.click(within(sheet).getByRole("button", { name: "Xong" }));
  expect(calls.filter(([path]) => path === "/api/held")).toHaveLength(2);
});

test("every sentence with which the endpoint holds a form is one this page has words for", () => {
  const written = ["judge.ts", "devices/opened-record.ts", "integrity/release.ts", "store/held-records.ts"]
    .map((file) => readFileSync(`${import.meta.dirname}/../../src/server/${file}`, "utf8"))
    .join("\n");
  const sentences = [...written.matchAll(/(?:heldAs\([^"\n]*|shut: |return |reason: |reasonOf\()["`]([a-z][^"`]*)["`]/g)].map(
    ([, said]) => said ?? "",
  );
  const rejected = /^(not a record$|this device has too many)/;
  const held = sentences.filter((said) => !rejected.test(said));
  expect(held.length).toBeGreaterThan(12);
  expect(held.filter((said) => whyIn(said) === "other")).toEqual([]);
  expect(["file is missing", "will not open"].map((why) => whyIn(`key: ${why}`))).toEqual(["key-missing", "shut"]);
  expect(["device: was revoked", "channel: paper comes only by its sheet"].map((said) => mayBeCounted(whyIn(said)))).toEqual([true, false]);
});
