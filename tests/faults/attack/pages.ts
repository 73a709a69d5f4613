import type { Browser, Page } from "playwright-core";
import { openEnrolment } from "#protocol/devices.ts";
import { answerRest, beginForm, press, toWaiting } from "../../support/kiosk-page.ts";
import { withSetUpDone } from "../../support/pass-set-up.ts";
import type { SignedIn } from "../../support/signed-in.ts";
import { askAs } from "../../support/workshop-at-work.ts";
import type { Form, Line } from "../proof.ts";
import { type Count, openCount } from "./counting.ts";
import type { HostileProvince } from "./hostile-province.ts";
import { markups } from "./hostile-texts.ts";
import { openWatchedPage, type WatchedPage } from "./watched-page.ts";

/** Every page there is shows every text that anybody may give, under the policy it is served with: all of it stays text. */
export async function pageLines(browser: Browser, province: HostileProvince, form: Form): Promise<readonly Line[]> {
  const count = openCount();
  const shown = new Set<string>();
  const views = { browser, province, count, shown };
  const languages = form === "short" ? (["vi"] as const) : (["vi", "en"] as const);
  for (const language of languages) {
    for (const { who, addresses } of addressesOf(province, form)) await visited(views, { who, language, addresses });
    await atTheTablet(views, language, form);
  }
  await hostileAddresses(views, form);
  console.log(`  ${shown.size} of ${province.texts} hostile texts were shown somewhere`);
  const fault = "hostile texts shown on pages: names, questions, words, reasons, notices in both languages, and in addresses";
  return [count.survived(13, fault), await planted(browser, province)];
}

type Views = { readonly browser: Browser; readonly province: HostileProvince; readonly count: Count; readonly shown: Set<string> };
type Visits = { readonly who: SignedIn | null; readonly language: "vi" | "en"; readonly addresses: readonly string[] };

/** Opens one address after the other as somebody, and opens what can be unfolded there. */
async function visited({ browser, province, count, shown }: Views, { who, language, addresses }: Visits): Promise<void> {
  const { origin } = province;
  const watched = await openWatchedPage(browser, { origin, who, language });
  for (const address of addresses) {
    await watched.page.goto(origin + address);
    await settled(watched.page);
    await noted(watched, { count, shown, where: address });
  }
  await watched.context.close();
}

/** Whatever the page asks has been answered, and what is folded is open. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = document.querySelector("[aria-busy=true], output.status:not(:empty)");
    return busy === null && (document.querySelector("main, .editor, body > h1")?.textContent ?? "") !== "";
  });
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  // A hostile element that was put in has its events in the frames after.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

type Noting = Pick<Views, "count" | "shown"> & { readonly where: string };

/** Each text that was shown is a try, each thing that happened beside is wrong. */
async function noted({ taken }: WatchedPage, { count, shown, where }: Noting): Promise<void> {
  const now = await taken();
  for (const text of now.shown) shown.add(text);
  const faults = now.hits.map((hit) => `${where}: ${hit}`);
  for (const _ of now.shown) count.tried(faults.pop() ?? null);
  for (const fault of faults) count.tried(fault);
}

/** The pages of everybody's work. */
function addressesOf({ admin, head, headOfWard, drafts, survey, sheet, wave }: HostileProvince, form: Form) {
  const admins = [
    ...["units", "settings", "devices", "audit"].map((page) => `/admin/?page=${page}`),
    `/admin/?draft=${drafts.written}&part=criterion&code=ACC`,
    `/admin/?page=questionnaires&publish=${drafts.waiting}`,
  ];
  const dashboard = ["?view=groups&period=2026", "?view=items&period=2026", "?view=wishes&period=2026-10"].map(atDashboard);
  if (form === "short")
    return [
      { who: admin, addresses: admins },
      { who: head, addresses: dashboard },
    ];
  const pages = "start questionnaires paper procedures waves targets accounts held annulments integrity backups".split(" ");
  const editor = ["part=criterion&code=OFF", "part=block&id=comment", "part=question&id=acc-1", "part=question&id=return-time", ""];
  const moreOfAdmin = [
    ...pages.map((page) => `/admin/?page=${page}`),
    ...editor.map((part) => `/admin/?draft=${drafts.written}&${part}`),
    `/admin/?draft=${drafts.waiting}`,
    `/admin/?page=questionnaires&version=${survey.hash}`,
    `/admin/?page=questionnaires&publish=${drafts.written}`,
    `/admin/?page=paper&sheet=${sheet}`,
    "/account/",
    "/api/",
  ];
  const divisions = "field procedure counter respondent-type channel language assisted wave".split(" ");
  const moreOfHead = [
    "?view=overview&period=2026",
    "?view=trend&period=2026&step=week",
    "?view=belief&period=2026",
    "?view=method&period=2026",
    "?view=print&period=2026-10",
    "?view=print&period=2026-W45",
    "?view=comparison&period=2026&unit=phuong-an-binh&right.unit=xa-long-son&right.period=2026",
    `?view=overview&period=all&wave=${wave}`,
    ...divisions.map((by) => `?view=groups&period=2026&by=${by}`),
  ].map(atDashboard);
  const ofWard = ["?view=groups&period=2026-10&by=counter", "?view=wishes&period=2026-10", "?view=overview&period=2026-10"].map(
    atDashboard,
  );
  return [
    { who: admin, addresses: [...admins, ...moreOfAdmin] },
    { who: head, addresses: [...dashboard, ...moreOfHead, "/account/", "/admin/?page=devices"] },
    { who: headOfWard, addresses: ofWard },
  ];
}

function atDashboard(search: string): string {
  return `/dashboard/${search}`;
}

/** A citizen is asked the hostile questionnaire at a hostile desk. */
async function atTheTablet({ browser, province, count, shown }: Views, language: "vi" | "en", form: Form): Promise<void> {
  const { origin } = province;
  const viewport = { width: 1280, height: 800 };
  const watched = await openWatchedPage(browser, { origin, who: null, language, viewport });
  const { context, page } = watched;
  await withSetUpDone(context);
  await context.addInitScript(() => localStorage.setItem("kiosk place", "unit=phuong-an-binh&counter=quay-1"));
  const places = [{ unit: "phuong-an-binh", counters: null }];
  const { code } = await askAs(origin, province.admin)(openEnrolment, { name: "AB-09", places });
  await page.goto(`${origin}/kiosk/#enrol=${code}`);
  await page.getByRole("button", { name: /^(Ghi danh|Enrol)/ }).click();
  await page.getByRole("button", { name: /^(Tiếp tục|Continue)/ }).click();
  await toWaiting(page);
  await noted(watched, { count, shown, where: "the tablet at rest" });
  if (form === "long") {
    await press(page, page.getByRole("button", { name: "Mời đánh giá" }));
    await page.getByRole("combobox").waitFor();
    await noted(watched, { count, shown, where: "the launcher" });
    await page.reload();
  }
  await beginForm(page);
  await noted(watched, { count, shown, where: "the welcome" });
  if (form === "long") await answerRest(page, { level: 1, words: markups.join(" ") });
  await noted(watched, { count, shown, where: "the questions" });
  await context.close();
}

/** What stands in an address is as hostile as what stands in the store. */
async function hostileAddresses({ browser, province, count, shown }: Views, form: Form): Promise<void> {
  const hostile = markups.slice(0, form === "short" ? 1 : undefined).map((markup, at) => encodeURIComponent(`⟦9000${at}⟧${markup}`));
  const addresses = hostile.flatMap((text) => [
    `/dashboard/?view=${text}&unit=${text}&period=${text}&survey=${text}&by=${text}&open=${text}`,
    `/dashboard/?view=wishes&period=2026&reason=${text}&page=${text}&criterion=${text}`,
    `/admin/?page=${text}&draft=${text}`,
    `/admin/?page=questionnaires&version=${text}&publish=${text}`,
    `/account/?to=${text}#set-up=${text}`,
    `/kiosk/?${text}#enrol=${text}`,
    `/api/${text}`,
    `/${text}`,
  ]);
  const watched = await openWatchedPage(browser, { origin: province.origin, who: province.admin });
  for (const address of addresses) {
    await watched.page.goto(province.origin + address);
    await watched.page.waitForLoadState("networkidle");
    const { hits } = await watched.taken();
    for (const hit of hits) count.tried(`${address}: ${hit}`);
    if (hits.length === 0) count.tried(null);
    for (const text of hostile) shown.delete(text);
  }
  await watched.context.close();
}

/** The same texts put into a page as markup, under its policy and without: each must be noticed, or the watch is blind. */
async function planted(browser: Browser, { origin, admin }: HostileProvince): Promise<Line> {
  let [tries, caught] = [0, 0];
  // What is made of braces is a text wherever it stands in a page.
  const live = markups.filter((markup) => markup.includes("data-hit"));
  for (const bypassCSP of [false, true]) {
    const watched = await openWatchedPage(browser, { origin, who: admin, bypassCSP });
    for (const markup of live) {
      await watched.page.goto(`${origin}/account/`);
      await settled(watched.page);
      await watched.page
        .evaluate((text) => document.body.insertAdjacentHTML("beforeend", text), markup)
        // Trusted Types refuse it.
        .catch(() => null);
      await settled(watched.page);
      tries += 1;
      if ((await watched.taken()).hits.length > 0) caught += 1;
    }
    await watched.context.close();
  }
  return { kind: "planted", promise: 13, fault: "hostile texts put into a page as markup", tries, caught };
}
