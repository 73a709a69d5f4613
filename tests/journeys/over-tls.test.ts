import { createHash, X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { anAuthority, pairFrom } from "../support/certificates.ts";
import { openBrowser, openTablet } from "../support/chromium.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { answerForm, formsOn, toWaiting } from "../support/kiosk-page.ts";
import { passSetUp } from "../support/pass-set-up.ts";
import { browserCookie, signedInAt } from "../support/signed-in.ts";

const [kioskHost, staffHost] = ["kiosk.sipas.test", "sipas.test"];
const here = "--host-resolver-rules=MAP *.test 127.0.0.1, MAP sipas.test 127.0.0.1";

/** Certificate and key of an office's own authority in a folder, and how a browser is told to trust that authority. */
async function officeCertificate(folder: string) {
  const authority = await anAuthority();
  const { certificate, key } = await pairFrom(authority, [kioskHost, staffHost]);
  const files = { TLS_CERT: join(folder, "cert.pem"), TLS_KEY: join(folder, "key.pem") };
  writeFileSync(files.TLS_CERT, `${certificate}\n${authority.certificate}`);
  writeFileSync(files.TLS_KEY, key);
  const { publicKey } = new X509Certificate(authority.certificate);
  const fingerprint = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64");
  return { files, trust: `--ignore-certificate-errors-spki-list=${fingerprint}` };
}

/** Whatever a page does that its policy forbids, or complains about, from its first line on. */
async function complaintsOf(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.exposeFunction("complain", (text: string) => void complaints.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      Reflect.get(globalThis, "complain")(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  // A tablet that is not enrolled yet is told so by 401, which the browser repeats.
  const expected = "the server responded with a status of 401";
  context.on("console", (message) => message.type() === "error" && !message.text().includes(expected) && complaints.push(message.text()));
  context.on("weberror", (error) => complaints.push(error.error().message));
  return complaints;
}

/** What an admin gets who asks for a code for a new tablet. */
function enrolmentAddress(office: Page): Promise<string> {
  return office.evaluate(async () => {
    const catalogue = await (await fetch("/api/catalogue")).json();
    const [{ id: unit }] = catalogue.units;
    const answer = await fetch("/api/devices/enrolment", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "AB-01", places: [{ unit, counters: null }] }),
    });
    const { address } = await answer.json();
    return String(address);
  });
}

test("over TLS of the office's own authority, tablets and people each at their own name, an answer is counted", async () => {
  using data = ownFolder();
  using profile = ownFolder();
  using certificates = ownFolder();
  const port = await freePort();
  const { files, trust } = await officeCertificate(certificates.path);
  const staff = `https://${staffHost}:${port}`;
  const settings = { ...files, KIOSK_HOST: kioskHost, STAFF_HOST: staffHost, PUBLIC_ADDRESS: staff };
  const endpoint = await startEndpoint({ data: data.path, port, settings });
  const browser = await openBrowser([here, trust]);
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const complaints = await complaintsOf(office);
  await office.addCookies([browserCookie(await signedInAt(data.path, { role: "admin" }), staff)]);
  const admin = await office.newPage();
  for (const path of ["/account/", "/dashboard/", "/api/", "/admin/"]) {
    expect((await admin.goto(`${staff}${path}`))?.status()).toBe(200);
    await admin.waitForLoadState("networkidle");
  }
  const address = await enrolmentAddress(admin);
  expect(address).toMatch(new RegExp(`^https://${kioskHost}:${port}/kiosk/#enrol=`));

  const tablet = await openTablet(profile.path, undefined, [here, trust]);
  const said = await complaintsOf(tablet);
  const kiosk = tablet.pages()[0] ?? (await tablet.newPage());
  await kiosk.goto(address);
  await kiosk.getByRole("button", { name: "Ghi danh" }).click();
  await kiosk.getByRole("button", { name: "Tiếp tục" }).click();
  await passSetUp(kiosk);
  await toWaiting(kiosk);
  await kiosk.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await kiosk.reload();
  expect(await kiosk.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await answerForm(kiosk, { level: 4 });
  await expect.poll(() => formsOn(kiosk), { timeout: 60_000 }).toEqual({ waiting: 0, acknowledged: 1, refused: 0 });
  expect([...complaints, ...said]).toEqual([]);

  // Neither finds the other's pages at the name that is its own.
  expect((await admin.goto(`${staff}/kiosk/`))?.status()).toBe(421);
  const stray = await tablet.newPage();
  expect((await stray.goto(`https://${kioskHost}:${port}/dashboard/`))?.status()).toBe(421);
  await tablet.close();
  await browser.close();
  await endpoint.stop();
});

test("a tablet opened over plain HTTP says why it cannot be used", async () => {
  using data = ownFolder();
  using profile = ownFolder();
  const endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  const tablet = await openTablet(profile.path, undefined, [here]);
  const kiosk = tablet.pages()[0] ?? (await tablet.newPage());
  await kiosk.goto(`${endpoint.origin.replace("127.0.0.1", kioskHost)}/kiosk/`);
  const alert = kiosk.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("https://");
  expect(await kiosk.locator("[lang=en]").innerText()).toContain("not encrypted");
  await tablet.close();
  await endpoint.stop();
});
