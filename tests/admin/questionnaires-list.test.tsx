// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { speak } from "#ui/language.ts";
import { aDraft, aVersion, byBinh, byMai } from "./a-version.ts";
import { answering, axeFaults, ok } from "./integrity-desk.ts";
import { openAt, questionnaires, shipped, withQuestionnaires } from "./questionnaires-desk.ts";

withQuestionnaires();

const list = "/admin/?page=questionnaires";
const lang = { hash: "b".repeat(64), id: "lang-son-2024", title: { vi: "Bộ Lạng Sơn", en: "Lạng Sơn" } };
const old = aVersion({ hash: "c".repeat(64), version: 0, inForce: false, responses: "few" });
const published = { at: "2026-11-19T02:00:00Z", note: "Bỏ câu 22", by: byBinh, approvedBy: null };
const waiting = (askedBy: typeof byBinh) =>
  ({ state: "waiting", note: "Xin duyệt", inForce: true, askedBy, askedAt: "2026-11-20T05:00:00Z" }) as const;
const rowOf = async (name: RegExp) => {
  const row = (await screen.findByRole("rowheader", { name })).closest("tr");
  if (!row) throw new Error(`no row ${name}`);
  return row;
};

test("an admin sees in one look what is asked, what is being written and what waits", async () => {
  const drafts = [aDraft(), aDraft({ draft: "00000000-0000-4000-8000-0000000000d2", survey: "rieng", standing: waiting(byBinh) })];
  answering(
    questionnaires({
      drafts,
      byTwo: true,
      versions: [aVersion({ hash: shipped.hash, tablets: 4, waves: ["dot-2"], responses: 1284, published })],
    }),
  );
  openAt(list);
  expect((await screen.findByText("Máy ở quầy đang hỏi")).nextElementSibling?.textContent).toMatch(/^Bộ 22 tiêu chí, bản 14 máy/);
  expect(screen.getByText("Bản nháp đang soạn").nextElementSibling?.textContent).toMatch(/^1/);
  expect(screen.getByText("Chờ người thứ hai duyệt").nextElementSibling?.textContent).toMatch(/^1/);
  const row = await rowOf(/^Bản 1/);
  for (const words of ["Đang dùng", "4 máy", "Đợt: Đợt II/2026", "1.284", "Trần Văn Bình"]) expect(row.textContent).toContain(words);
  expect(await axeFaults()).toEqual([]);
});

test("what was asked once and answered by few is archived, and tells no number that is too small", async () => {
  answering(questionnaires({ versions: [aVersion({ hash: shipped.hash }), old] }));
  const { user } = openAt(list);
  await user.click(await screen.findByRole("button", { name: "Xem 1 bản cũ hơn" }));
  const row = await rowOf(/^Bản 0/);
  expect(row.textContent).toContain("Lưu trữ");
  expect(row.textContent).toContain("dưới 10");
});

test("whoever asked for approval is told that another must give it; another is led to see and approve", async () => {
  const drafts = [
    aDraft({ standing: waiting(byBinh) }),
    aDraft({ draft: "00000000-0000-4000-8000-0000000000d2", survey: "rieng", standing: waiting(byMai) }),
  ];
  answering(questionnaires({ drafts, byTwo: true }));
  openAt(list);
  expect((await rowOf(/^Bản nháp 2/)).textContent).toContain("Cần người quản trị khác duyệt");
  const link = within(await rowOf(/^Bản nháp 1/)).getByRole("link", { name: "Xem và duyệt" });
  expect(link.getAttribute("href")).toBe("/admin/?page=questionnaires&publish=00000000-0000-4000-8000-0000000000d2");
});

test("drafts of one questionnaire are told apart by the version they began from and by their titles, and none is hidden", async () => {
  const drafts = ["1", "2", "3", "4"].map((nth) =>
    aDraft({
      draft: `00000000-0000-4000-8000-0000000000d${nth}`,
      base: nth === "1" ? shipped.hash : null,
      title: { vi: `Tên ${nth}`, en: "" },
    }),
  );
  answering(questionnaires({ drafts, byTwo: true }));
  openAt(list);
  const [first, second] = await screen.findAllByRole("rowheader", { name: /^Bản nháp/ });
  expect(first?.textContent).toBe("Bản nháp 2từ bản 1«Tên 1»");
  expect(second?.textContent).toBe("Bản nháp 2soạn mới«Tên 2»");
  expect(screen.getByText("và 1 bản nháp khác")).toBeTruthy();
});

test("a draft is thrown away only after it is said whose work is lost", async () => {
  const calls = answering({ ...questionnaires({ drafts: [aDraft()] }), "/api/drafts/drop": () => ok({}) });
  const { user } = openAt(list);
  const row = await rowOf(/^Bản nháp/);
  await user.click(within(row).getByText("Việc khác"));
  await user.click(within(row).getByRole("button", { name: "Bỏ bản nháp" }));
  const sheet = screen.getByRole("dialog", { name: "Bỏ bản nháp?" });
  expect(sheet.textContent).toContain("Lê Thị Mai sửa lần cuối");
  expect(sheet.textContent).toContain("không lấy lại được");
  expect(await axeFaults()).toEqual([]);
  await user.click(within(sheet).getByRole("button", { name: "Bỏ hẳn" }));
  expect(await screen.findByText("Đã bỏ bản nháp.")).toBeTruthy();
  expect(calls.at(-1)).toEqual(["/api/drafts/drop", { draft: aDraft().draft, revision: 3 }]);
  expect(screen.queryByRole("rowheader", { name: /^Bản nháp/ })).toBeNull();
  expect(document.activeElement?.textContent).toBe("Các bộ câu hỏi");
});

test("a draft somebody else has just changed is not thrown away, and the list shows it as it is", async () => {
  const conflict = { error: "conflict", message: "x", faults: [{ place: "revision", fault: "x" }] };
  answering({ ...questionnaires({ drafts: [aDraft()] }), "/api/drafts/drop": () => ({ status: 409, body: conflict }) });
  const { user } = openAt(list);
  const row = await rowOf(/^Bản nháp/);
  await user.click(within(row).getByText("Việc khác"));
  await user.click(within(row).getByRole("button", { name: "Bỏ bản nháp" }));
  await user.click(screen.getByRole("button", { name: "Bỏ hẳn" }));
  expect(await screen.findByText(/chưa bị bỏ ở đây/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Xem lại" }));
  expect(await screen.findByRole("rowheader", { name: /^Bản nháp/ })).toBeTruthy();
});

test("before the desks ask something else, an admin reads what they will ask and what leaves", async () => {
  const versions = [
    aVersion({ hash: shipped.hash, version: 1 }),
    aVersion({ ...lang, inForce: true }),
    aVersion({ hash: "d".repeat(64), version: 2, inForce: false, published }),
  ];
  const calls = answering(questionnaires({ versions, byTwo: true }));
  const { user } = openAt(list);
  const row = await rowOf(/^Bản 2/);
  await user.click(within(row).getByText("Việc khác"));
  await user.click(within(row).getByRole("button", { name: "Đưa vào dùng" }));
  const sheet = screen.getByRole("dialog");
  expect(
    within(sheet)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["Bộ 22 tiêu chí, bản 2hỏi trước; bộ khác do công chức chọn khi mời", "Bộ Lạng Sơn, bản 1"]);
  expect(sheet.textContent).toContain("Bộ 22 tiêu chí, bản 1 thôi dùng");
  expect(sheet.textContent).toContain("Phiếu đang làm dở giữ bản cũ.");
  expect(sheet.textContent).toContain("Việc này không cần người thứ hai; nhật ký ghi lại.");
  await user.click(within(sheet).getByRole("button", { name: "Đưa vào dùng" }));
  await waitFor(() => expect(calls).toContainEqual(["/api/organisation/surveys", { revision: 4, surveys: ["d".repeat(64), lang.hash] }]));
});

test("whoever is overtaken while changing what is asked sees the newer list before trying again", async () => {
  const versions = [aVersion({ hash: shipped.hash }), aVersion({ ...lang, inForce: false })];
  let asked = 0;
  const calls = answering({
    ...questionnaires({ versions }),
    "/api/organisation/surveys": (input) => {
      if (JSON.stringify(input) !== "{}") {
        asked += 1;
        return asked === 1 ? { status: 409, body: { error: "conflict", message: "x" } } : ok({ revision: 6, surveys: versions });
      }
      const third = aVersion({ hash: "e".repeat(64), id: "ba", title: { vi: "Bộ ba", en: "Three" } });
      return ok(asked === 0 ? { revision: 4, surveys: versions } : { revision: 5, surveys: [third, ...versions] });
    },
  });
  const { user } = openAt(list);
  await user.click(await screen.findByText(/^Có sẵn và lưu trữ/));
  const row = screen.getByText("Bộ Lạng Sơn").closest("tbody");
  if (!row) throw new Error("the questionnaire is not listed");
  await user.click(within(row).getByText("Việc khác"));
  await user.click(within(row).getByRole("button", { name: "Đưa vào dùng" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Đưa vào dùng" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Người khác vừa đổi danh sách đang dùng");
  expect(within(screen.getByRole("dialog")).getAllByRole("listitem")).toHaveLength(3);
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Đưa vào dùng" }));
  await waitFor(() =>
    expect(calls.at(-1)).toEqual(["/api/organisation/surveys", { revision: 5, surveys: ["e".repeat(64), shipped.hash, lang.hash] }]),
  );
});

test("the only questionnaire in force stays in force", async () => {
  answering(questionnaires());
  const { user } = openAt(list);
  const row = await rowOf(/^Bản 1/);
  await user.click(within(row).getByText("Việc khác"));
  expect(within(row).queryByRole("button", { name: "Thôi dùng" })).toBeNull();
});

test("a store without any questionnaire says what to do", async () => {
  answering(questionnaires({ versions: [] }));
  openAt(list);
  expect(await screen.findByText(/^Chưa có bộ câu hỏi nào/)).toBeTruthy();
});

test("an endpoint that could not answer is asked again", async () => {
  let isWell = false;
  const { "/api/drafts": drafts, ...others } = questionnaires();
  answering({ ...others, "/api/drafts": () => (isWell ? drafts() : { status: 503, body: { error: "overloaded", message: "too much" } }) });
  const { user } = openAt(list);
  await screen.findByRole("alert");
  isWell = true;
  await user.click(screen.getByRole("button", { name: "Hỏi lại" }));
  expect(await screen.findByRole("rowheader", { name: /^Bản 1/ })).toBeTruthy();
});

test("the list speaks English when asked", async () => {
  answering(questionnaires({ drafts: [aDraft()] }));
  openAt(list);
  await screen.findByText("Nháp");
  act(() => speak("en"));
  for (const words of ["Draft", "In use", "Go on writing", "Create a questionnaire"]) expect(screen.getByText(words)).toBeTruthy();
});
