// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Bundle } from "#protocol/bundle.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Launcher } from "../../../src/kiosk/launcher/Launcher.tsx";
import { launcherWords } from "../../../src/kiosk/launcher/words.ts";
import type { Choice } from "../../../src/kiosk/visit/launch.ts";
import { en } from "../../../src/kiosk/words/en.ts";
import { vi } from "../../../src/kiosk/words/vi.ts";
import { aBundle } from "../../support/tablet.ts";

beforeAll(() => startLanguage(vi, en));
beforeEach(() => {
  localStorage.clear();
  speak("vi");
});
afterEach(cleanup);

const words = launcherWords.vi;
const usual = { respondentType: "citizen", staffWord: { result: "granted", returned: "on-time" } };

const fields = [
  { id: "status", name: { vi: "Hộ tịch", en: "Civil status" } },
  { id: "land", name: { vi: "Đất đai", en: "Land" } },
];
const procedureNamed = (id: string, name: string, field = "status") => ({ id, name: { vi: name, en: name }, field, units: null });
const procedures = [
  procedureNamed("marriage", "Đăng ký kết hôn"),
  procedureNamed("birth", "Đăng ký khai sinh"),
  procedureNamed("plot", "Tách thửa đất", "land"),
];

/** The launcher of a counter; gives back what came out of it. */
function openLauncher(offered: Partial<Bundle> = { fields, procedures }, isPractice = false) {
  cleanup();
  const said: { readonly deed: string; readonly choice?: Choice }[] = [];
  render(
    <Launcher
      bundle={aBundle(offered)}
      place={{ unit: "an-binh", counter: null, wave: null }}
      storage={localStorage}
      today={{ launched: 31, completed: 24, stopped: 3, declined: 4 }}
      waiting={1200}
      waveName={null}
      isPractice={isPractice}
      onLaunch={(choice) => said.push({ deed: "launched", choice })}
      onDecline={(choice) => said.push({ deed: "declined", choice })}
      onStaff={() => said.push({ deed: "staff" })}
      onBack={() => said.push({ deed: "back" })}
    />,
  );
  return { said, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole("button", { name });
const option = (name: RegExp) => screen.getByRole("option", { name });
const search = () => screen.getByRole("combobox", { name: words.search });
const rows = () => screen.queryAllByRole("option").map((row) => row.getAttribute("aria-label"));
const chosen = () => screen.queryAllByRole("option", { selected: true }).map((row) => row.getAttribute("aria-label"));
const status = () => screen.getByRole("status").textContent;

/** Staff launch for one procedure after another. */
async function launch(...names: readonly RegExp[]) {
  for (const name of names) {
    const { user } = openLauncher();
    await user.click(option(name));
    await user.click(button(words.invite));
  }
}

test("a repeated case takes two taps: what was launched lately stands first", async () => {
  await launch(/Tách thửa đất/, /kết hôn/, /khai sinh/);
  const again = openLauncher();
  const recent = within(screen.getByRole("group", { name: words.recent }));
  await again.user.click(recent.getByRole("option", { name: /Tách thửa đất/ }));
  await again.user.click(button(words.invite));
  expect(again.said).toEqual([{ deed: "launched", choice: { ...usual, field: "land", procedure: "plot" } }]);
});

test("whoever opens the launcher is not told with what the citizen before had come: neither by one case alone, nor by the order", async () => {
  await launch(/Tách thửa đất/, /kết hôn/);
  openLauncher();
  expect(screen.queryByRole("group", { name: words.recent })).toBeNull();
  await launch(/khai sinh/);
  openLauncher();
  expect(rows().slice(0, 3)).toEqual(["Đăng ký kết hôn, Hộ tịch", "Đăng ký khai sinh, Hộ tịch", "Tách thửa đất, Đất đai"]);
});

test("below the recent ones stands all the unit deals with, by field, each field alone at its end", () => {
  localStorage.setItem("kiosk recent an-binh ", "plot birth marriage");
  const more = procedureNamed("death", "Đăng ký khai tử");
  openLauncher({ fields, procedures: [...procedures, more] });
  const alone = words["field-alone"];
  expect(rows().slice(3)).toEqual(["Đăng ký khai tử", `Hộ tịch, ${alone}`, "Đất đai"]);
  expect(screen.getAllByRole("group").map((group) => group.textContent)).toEqual(expect.arrayContaining([`${alone}Đất đai`]));
});

test("nothing is chosen beforehand, and without a procedure the citizen is invited all the same, as the screen says", async () => {
  const { said, user } = openLauncher();
  expect(chosen()).toEqual([]);
  expect(button(words.invite).getAttribute("aria-describedby")).toBe(screen.getByText(words["none-chosen"]).id);
  await user.click(button(words.invite));
  expect(said).toEqual([{ deed: "launched", choice: { ...usual, field: null, procedure: null } }]);
});

test("the only procedure there is need not be chosen", async () => {
  const { said, user } = openLauncher({ fields, procedures: procedures.slice(0, 1) });
  expect(chosen()).toEqual(["Đăng ký kết hôn"]);
  await user.click(button(words.invite));
  expect(said).toMatchObject([{ choice: { field: "status", procedure: "marriage" } }]);
});

test("a citizen who declines costs one tap", async () => {
  const { said, user } = openLauncher();
  await user.click(button(words.decline));
  expect(said).toEqual([{ deed: "declined", choice: { ...usual, field: null, procedure: null } }]);
});

test("no keyboard comes up by itself, and whoever has one types at once, picks with Enter and launches with Enter", async () => {
  const { said, user } = openLauncher();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: words.title }));
  await user.keyboard("dkk");
  expect(search()).toHaveProperty("value", "dkk");
  expect(status()).toBe("Tìm thấy 2 mục");
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(document.activeElement).toBe(search());
  expect(search().getAttribute("aria-activedescendant")).toBe(option(/kết hôn/).id);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(chosen()).toEqual(["Đăng ký khai sinh, Hộ tịch"]);
  expect(document.activeElement).toBe(button(words.invite));
  await user.keyboard("{Enter}");
  expect(said).toMatchObject([{ deed: "launched", choice: { procedure: "birth" } }]);
});

test("what was typed is underlined where it was found, and read as the whole name", async () => {
  const { user } = openLauncher();
  await user.type(search(), "dkkh");
  const marked = [...option(/Đăng ký kết hôn/).querySelectorAll("mark")].map((mark) => mark.textContent);
  expect(marked).toEqual(["Đ", "k", "k", "h"]);
});

test("looking for another procedure takes back the one that was chosen", async () => {
  const { said, user } = openLauncher();
  await user.click(option(/kết hôn/));
  expect(screen.queryByText(words["none-chosen"])).toBeNull();
  await user.type(search(), "ket hon");
  expect(chosen()).toEqual([]);
  expect(screen.getByText(words["none-chosen"])).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(search()).toHaveProperty("value", "");
  await user.click(option(/khai sinh/));
  await user.click(button(words.unchoose));
  expect(document.activeElement).toBe(search());
  await user.click(button(words.invite));
  expect(said).toMatchObject([{ choice: { procedure: null } }]);
});

test("staff say who answers, what came of the case and when", async () => {
  const { said, user } = openLauncher();
  for (const name of [words.organisation, words.refused, words.late]) await user.click(screen.getByRole("radio", { name }));
  await user.click(option(/Tách thửa đất/));
  await user.click(button(words.invite));
  const staffWord = { result: "refused", returned: "late" };
  expect(said).toMatchObject([{ choice: { respondentType: "organisation", staffWord, procedure: "plot" } }]);
});

test("a procedure that is not in the list is rated for its field", async () => {
  const { said, user } = openLauncher();
  await user.click(option(/^Đất đai/));
  await user.click(button(words.invite));
  expect(said).toMatchObject([{ choice: { field: "land", procedure: null } }]);
});

test("where nothing is found the screen says that one may invite all the same", async () => {
  const { said, user } = openLauncher();
  await user.type(search(), "zzz");
  expect(status()).toBe(words["no-hit"]);
  await user.keyboard("{Enter}");
  await user.click(button(words.clear));
  expect(document.activeElement).toBe(search());
  expect(rows()).toHaveLength(5);
  expect(said).toEqual([]);
});

test("a tablet without procedures launches by field, and one without fields launches at once", async () => {
  openLauncher({ fields, procedures: [] });
  expect(rows()).toEqual(["Đất đai", "Hộ tịch"]);
  const { said, user } = openLauncher({ fields: [], procedures: [] });
  expect(status()).toBe(words["no-procedures"]);
  await user.keyboard("a");
  await user.click(button(words.invite));
  expect(said).toEqual([{ deed: "launched", choice: { ...usual, field: null, procedure: null } }]);
});

test("of 2 000 procedures a few rows are drawn, and typing narrows them", async () => {
  const many = Array.from({ length: 2000 }, (_, number) => procedureNamed(`p${number}`, `Cấp giấy phép loại ${number}`));
  const { user } = openLauncher({ fields, procedures: many });
  expect(rows()).toHaveLength(40);
  expect(status()).toBe("Còn 1.962 thủ tục, gõ thêm để thu hẹp");
  await user.type(search(), "cgp 1987");
  expect(rows()).toEqual(["Cấp giấy phép loại 1987, Hộ tịch"]);
});

test("practice leaves no trace among what was launched lately", async () => {
  const { said, user } = openLauncher(undefined, true);
  await user.click(option(/kết hôn/));
  await user.click(button(words.invite));
  expect(said).toHaveLength(1);
  openLauncher();
  expect(screen.queryByRole("group", { name: words.recent })).toBeNull();
});

test("the foot counts the day, without a sum from which an answer could be told, and leads out", async () => {
  const { said, user } = openLauncher();
  const foot = screen.getByRole("contentinfo").textContent;
  for (const count of ["31 lượt mời", "4 từ chối", "1.200 chờ gửi"]) expect(foot).toContain(count);
  for (const ended of ["24", "3 "]) expect(foot?.replace("1.200", "")).not.toContain(ended);
  await user.click(button(words.staff));
  await user.click(button(words.back));
  expect(said).toEqual([{ deed: "staff" }, { deed: "back" }]);
});

test("in English all is said in English", async () => {
  speak("en");
  const { user } = openLauncher();
  await user.keyboard("civil");
  expect(rows()).toHaveLength(3);
  for (const text of Object.values(words)) {
    if (!Object.values<string>(launcherWords.en).includes(text)) expect(document.body.textContent).not.toContain(text);
  }
});

test("in English a procedure is found by its Vietnamese name too", async () => {
  speak("en");
  const name = { vi: "Đăng ký kết hôn", en: "Registration of marriage" };
  const { user } = openLauncher({ fields, procedures: [{ id: "marriage", name, field: "status", units: null }] });
  for (const typed of ["dkkh", "ket hon", "marriage", "ho tich"]) {
    await user.clear(screen.getByRole("combobox"));
    await user.keyboard(typed);
    expect(rows()[0]).toMatch(typed === "ho tich" ? /^Civil status/ : /^Registration of marriage/);
  }
});

test("axe finds nothing wrong, before a search, in it, and after a choice", async () => {
  const { user } = openLauncher();
  for (const keys of ["", "d", "{Enter}"]) {
    if (keys !== "") await user.keyboard(keys);
    // Colours are looked at in a real browser; the page's language and title are those of its HTML.
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
