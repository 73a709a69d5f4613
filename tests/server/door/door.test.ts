import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import type { Door } from "../../../src/server/door/door.ts";
import { proxiesIn } from "../../../src/server/door/proxies.ts";
import { type Desk, openDesk } from "../open-desk.ts";

const names: Partial<Door> = {
  kioskHost: "kiosk.tinh.gov.vn",
  staffHost: "sipas.tinh.gov.vn",
  publicAddress: "https://sipas.tinh.gov.vn",
  proxies: proxiesIn("10.0.0.2"),
};

/** Comes from another machine, by default over TLS. */
function visit(desk: Desk, address: string, { peer = "203.0.113.9", encrypted = true, headers = {} }: Partial<Way> = {}) {
  const { protocol, host, pathname, search } = new URL(address);
  expect(protocol).toBe("https:");
  return desk.app.request(
    `${pathname}${search}`,
    { headers: { host, ...headers } },
    { incoming: { socket: { remoteAddress: peer, encrypted } } },
  );
}
type Way = { readonly peer: string; readonly encrypted: boolean; readonly headers: Record<string, string> };

const errorOf = async (answer: Response) => Problem.parse(await answer.json()).error;

test("tablets and people each come to their own name only", async () => {
  await using desk = await openDesk({ door: names });
  const status = async (address: string) => (await visit(desk, address)).status;
  for (const path of ["/kiosk/", "/kiosk/sw.js", "/api/bundle", "/api/responses"]) {
    expect([path, await status(`https://sipas.tinh.gov.vn${path}`)]).toEqual([path, 421]);
    expect([path, await status(`https://kiosk.tinh.gov.vn${path}`)]).not.toEqual([path, 421]);
  }
  for (const path of ["/admin/", "/dashboard/", "/api/catalogue", "/api/results"]) {
    expect([path, await status(`https://kiosk.tinh.gov.vn${path}`)]).toEqual([path, 421]);
    expect([path, await status(`https://sipas.tinh.gov.vn${path}`)]).not.toEqual([path, 421]);
  }
  for (const path of ["/", "/kiosk/", "/admin/", "/assets/a.js", "/api/bundle", "/api/nothing"])
    expect([path, await status(`https://evil.example${path}`)]).toEqual([path, 421]);
  expect(await errorOf(await visit(desk, "https://evil.example/api/bundle"))).toBe("misdirected");
});

test("a bare name leads to the pages that are served under it", async () => {
  await using desk = await openDesk({ door: names });
  expect((await visit(desk, "https://kiosk.tinh.gov.vn/")).headers.get("location")).toBe("/kiosk/");
  expect((await visit(desk, "https://sipas.tinh.gov.vn/")).headers.get("location")).toBe("/dashboard/");
});

test("calls from another machine must come over TLS, its own or that of a named proxy", async () => {
  await using desk = await openDesk({ door: { proxies: proxiesIn("10.0.0.2") } });
  const status = async (way: Partial<Way>) => (await visit(desk, "https://sipas/api/catalogue", way)).status;
  const forwarded = { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" };
  expect(await status({ encrypted: false })).toBe(421);
  expect(await status({ encrypted: false, headers: forwarded })).toBe(421);
  expect(await status({ encrypted: false, peer: "10.0.0.2", headers: { ...forwarded, "x-forwarded-proto": "http" } })).toBe(421);
  // A proxy on this machine that nobody has named.
  expect(await status({ encrypted: false, peer: "127.0.0.1", headers: forwarded })).toBe(421);
  expect(await status({ encrypted: false, peer: "10.0.0.2", headers: forwarded })).not.toBe(421);
  expect(await status({ encrypted: false, peer: "::ffff:127.0.0.1" })).not.toBe(421);
  expect(await status({})).not.toBe(421);
});

test("every answer forbids what no page of ours does", async () => {
  await using desk = await openDesk();
  for (const path of ["/api/catalogue", "/api/nothing", "/kiosk/", "/nothing", "/api/health"]) {
    const { headers } = await visit(desk, `https://sipas${path}`);
    const policy = headers.get("content-security-policy")?.split("; ") ?? [];
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    // Chromium knows no such feature and says so in the console of every page.
    expect(headers.get("permissions-policy")).not.toContain("bluetooth");
    expect(headers.has("x-powered-by") || headers.has("server")).toBe(false);
  }
});

test("the editor alone frames the tablet on which a draft is tried, and that tablet talks to nobody else", async () => {
  await using desk = await openDesk();
  const told = async (path: string) => {
    const { headers } = await visit(desk, `https://sipas${path}`);
    const policy = headers.get("content-security-policy")?.split("; ") ?? [];
    const of = (directive: string) => policy.find((one) => one.startsWith(`${directive} `));
    return [of("frame-src"), of("frame-ancestors"), of("connect-src"), headers.get("x-frame-options")];
  };
  expect(await told("/admin/")).toEqual(["frame-src 'self'", "frame-ancestors 'none'", "connect-src 'self'", "DENY"]);
  expect(await told("/admin/preview/")).toEqual(["frame-src 'none'", "frame-ancestors 'self'", "connect-src 'none'", "SAMEORIGIN"]);
  const others = [
    "/kiosk/",
    "/dashboard/",
    "/account/",
    "/admin/index.html",
    "/admin/preview",
    "/admin/preview/index.html",
    "/assets/a.js",
  ];
  for (const path of others)
    expect([path, ...(await told(path))]).toEqual([path, "frame-src 'none'", "frame-ancestors 'none'", "connect-src 'self'", "DENY"]);
});

test("the tablet on which a draft is tried is held as tightly as any other page", async () => {
  await using desk = await openDesk();
  for (const path of ["/admin/", "/admin/preview/"]) {
    const policy = (await visit(desk, `https://sipas${path}`)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
});

test("only who came over TLS is told to come so for ever", async () => {
  await using desk = await openDesk();
  expect((await visit(desk, "https://sipas/kiosk/")).headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}$/);
  expect((await desk.app.request("/kiosk/")).headers.has("strict-transport-security")).toBe(false);
});

test("data is kept by nobody on the way", async () => {
  await using desk = await openDesk();
  for (const path of ["/api/catalogue", "/api/nothing", "/api/health", "/api/ready", "/api/metrics"])
    expect([path, (await desk.app.request(path)).headers.get("cache-control")]).toEqual([path, "no-store"]);
});

test("a call refused at the door is counted", async () => {
  await using desk = await openDesk({ door: names });
  await visit(desk, "https://evil.example/api/bundle");
  desk.journal.writeCounts();
  expect(desk.lines).toEqual([{ "refused: misdirected": 1 }]);
});

test("a refusal that travels pressed can be read, and is counted", async () => {
  await using desk = await openDesk();
  const answer = await visit(desk, "https://sipas/api/bundle", { headers: { "accept-encoding": "gzip" } });
  const pressed = new Uint8Array(await answer.arrayBuffer());
  expect([answer.status, answer.headers.get("content-encoding")]).toEqual([401, "gzip"]);
  expect(Problem.parse(JSON.parse(gunzipSync(pressed).toString())).error).toBe("not-signed-in");
  desk.journal.writeCounts();
  expect(desk.lines).toEqual([{ "refused: not-signed-in": 1 }]);
});
