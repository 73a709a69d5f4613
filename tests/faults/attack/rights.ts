import { hash as digest } from "node:crypto";
import type { Role } from "#protocol/endpoint.ts";
import { Problem } from "#protocol/problem.ts";
import { hashedText } from "#survey/hashed-text.ts";
import type { AnyEndpoint } from "../../../src/server/door/door.ts";
import { type Desk, openDesk, province, recordOf } from "../../server/open-desk.ts";
import { aResponse, hashOf } from "../../support/a-survey.ts";
import { allEndpoints, nameOf } from "../../support/all-endpoints.ts";
import { type ATablet, anotherTablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { organise } from "../../support/an-organised-desk.ts";
import { everythingIn } from "../../support/everything-in.ts";
import { signedIn } from "../../support/signed-in.ts";
import type { Form, Line } from "../proof.ts";
import { openCount } from "./counting.ts";

const units = province.units.map(({ id }) => id);
const sheetWords = "nobody reads these words";

/** Somebody at the door, and which units he sees. */
type Caller = {
  readonly who: string;
  readonly role: Role | null;
  readonly sees: readonly string[];
  readonly headersFor: (call: AnyEndpoint, body: string) => Record<string, string>;
};

/** A desk at which every unit has something of its own, and what tells of each if it leaks. */
type Place = { readonly desk: Desk; readonly marksOf: ReadonlyMap<string, readonly string[]>; readonly secrets: readonly string[] };

/** Whoever calls what, naming whichever unit: nobody gets what his role and unit do not give him. */
export async function rightsLines(form: Form): Promise<readonly Line[]> {
  await using desk = await openDesk();
  const place = await furnished(desk);
  const calls = await allEndpoints();
  const callers = await callersAt(desk, form);
  return [
    await matrix(place, { calls, callers, form }),
    await foreignDeeds(place, callers),
    await foreignPages(desk, calls),
    await nearCookies(desk, calls),
  ];
}

async function furnished(desk: Desk): Promise<Place> {
  await organise(desk);
  const marksOf = new Map<string, readonly string[]>();
  for (const unit of units) {
    const tablet = anotherTablet();
    await enrolIn(desk.store, [tablet], [unit]);
    const printing = { survey: hashOf(desk.survey), unit, counter: null, wave: null, language: "vi", count: 1 };
    const printed = unit === "tinh" ? [] : Object(await desk.ask("/api/paper/sheets", printing)).json.sheets;
    marksOf.set(unit, [unit, tablet.id, ...printed]);
  }
  const words = { salt: "ab".repeat(16), words: sheetWords };
  const comments = { "comment-text": digest("sha256", hashedText(words)) };
  const said = aResponse(desk.survey, { "acc-1": 1, "acc-3": 1 }, { unit: "xa-mot", counter: null, comments });
  await desk.send([recordOf(said, { comments: JSON.stringify({ "comment-text": words }) })]);
  const rows = desk.connection.prepare("select id, hash, body from response").all();
  const nonces = rows.map(({ body }) => String(JSON.parse(Buffer.from(Object(body)).toString()).nonce));
  const names = rows.flatMap(({ id, hash }) => [String(id), String(hash)]);
  return { desk, marksOf, secrets: [sheetWords, ...names, ...nonces] };
}

async function callersAt(desk: Desk, form: Form): Promise<readonly Caller[]> {
  const now = desk.day.now;
  const scopes = form === "short" ? ["xa-mot"] : [null, ...units];
  const who = [
    { role: "admin", unit: null } as const,
    { role: "auditor", unit: null } as const,
    ...scopes.flatMap((unit) => [{ role: "manager", unit } as const, { role: "staff", unit } as const]),
  ];
  const people = await Promise.all(
    who.map(async ({ role, unit }): Promise<Caller> => {
      const { cookie } = await signedIn(desk.store, { role, unit, now });
      const sees = unit === null || unit === "tinh" ? units : [unit];
      return { who: `${role} of ${unit ?? "all"}`, role, sees, headersFor: () => ({ cookie }) };
    }),
  );
  const tablet = anotherTablet();
  await enrolIn(desk.store, [tablet], ["xa-mot"]);
  return [...people, nobody, asTablet(tablet)];
}

const nobody: Caller = { who: "nobody", role: null, sees: [], headersFor: () => ({}) };

function asTablet(tablet: ATablet): Caller {
  return { who: "a tablet", role: null, sees: ["xa-mot"], headersFor: (call, body) => tablet.headersFor(call, body) };
}

type Asking = { readonly call: AnyEndpoint; readonly caller: Caller; readonly input: Readonly<Record<string, unknown>> };

async function asked(
  { app }: Pick<Desk, "app">,
  { call, caller, input }: Asking,
  more: Record<string, string> = { "sec-fetch-site": "same-origin" },
) {
  const { method, path } = call;
  const body = method === "POST" ? JSON.stringify(input) : "";
  const headers = { "content-type": "application/json", ...more, ...caller.headersFor(call, body) };
  const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
  const answer = await app.request(method === "GET" ? `${path}?${query}` : path, { method, headers, ...(method === "POST" && { body }) });
  const text = await answer.text();
  return { status: answer.status, text, error: answer.ok ? null : Problem.parse(JSON.parse(text)).error };
}

type Matrix = { readonly calls: readonly AnyEndpoint[]; readonly callers: readonly Caller[]; readonly form: Form };

/** Every call by everybody, bare and naming every unit. */
async function matrix(place: Place, { calls, callers, form }: Matrix): Promise<Line> {
  const count = openCount();
  const { desk, marksOf } = place;
  const named = form === "short" ? ["xa-hai"] : [...units, "xa-khong-co"];
  for (const call of calls) {
    for (const caller of callers) {
      count.tried(faultOf(place, { call, caller }, await asked(desk, { call, caller, input: {} })));
      if (call.method !== "GET") continue;
      for (const unit of named) {
        const [, device = "", sheet = ""] = marksOf.get(unit) ?? [];
        const survey = hashOf(desk.survey);
        const input = { survey, hash: survey, period: "all", groupBy: "unit", method: "means", unit, device, sheet, reason: "x" };
        // What he asks by may be told back to him.
        count.tried(faultOf(place, { call, caller, named: [device, sheet] }, await asked(desk, { call, caller, input })));
      }
    }
  }
  return count.survived(13, "every call by every role of every unit, tablets and nobody, naming every unit");
}

type Answered = Awaited<ReturnType<typeof asked>>;
type Tried = Pick<Asking, "call" | "caller"> & { readonly named?: readonly string[] };

/** What is wrong about an answer: who should not have got it, or what it tells. */
function faultOf({ marksOf, secrets }: Place, { call, caller, named = [] }: Tried, { status, text, error }: Answered): string | null {
  const what = `${nameOf(call)} by ${caller.who}: ${status} ${error ?? ""}`;
  const isTurnedAway = error === "not-signed-in" || (error === "forbidden" && call.access.by !== "session");
  if (status >= 500 || isOpen(call, caller) === isTurnedAway) return what;
  const foreign = units.filter((unit) => !caller.sees.includes(unit)).flatMap((unit) => marksOf.get(unit) ?? []);
  const told = [...(caller.role === "manager" || caller.role === "staff" ? foreign : []), ...secrets];
  const leaked = told.find((mark) => !named.includes(mark) && text.includes(mark));
  return leaked === undefined ? null : `${what} tells ${leaked}`;
}

/** Whether the protocol opens a call to somebody. */
function isOpen({ access }: AnyEndpoint, { role, who }: Caller): boolean {
  if (access.by === "anyone") return true;
  if (access.by === "device") return who === "a tablet";
  return role !== null && (access.by === "session" || access.roles.includes(role));
}

/** What somebody of one commune may do at home, tried in the name of every other unit. */
async function foreignDeeds({ desk, marksOf }: Place, callers: readonly Caller[]): Promise<Line> {
  const count = openCount();
  const calls = (await allEndpoints()).filter(({ method, access }) => method === "POST" && access.by === "person");
  for (const caller of callers.filter(({ role, sees }) => role !== null && sees.length === 1)) {
    for (const unit of units.filter((one) => !caller.sees.includes(one))) {
      const before = everythingIn(desk.connection);
      for (const call of calls) {
        const { status } = await asked(desk, { call, caller, input: deedAt(unit, { desk, marksOf }) });
        count.tried(status >= 400 && status < 500 ? null : `${nameOf(call)} by ${caller.who} for ${unit}: ${status}`);
      }
      if (everythingIn(desk.connection) !== before) count.lost(`something of ${unit}, to ${caller.who}`);
    }
  }
  return count.survived(13, "whatever people of one unit may do at home, done to another unit");
}

/** All that a call could want to know of a deed. */
function deedAt(unit: string, { desk, marksOf }: Pick<Place, "desk" | "marksOf">): Record<string, unknown> {
  const [, device = "", sheet = ""] = marksOf.get(unit) ?? [];
  const printing = { survey: hashOf(desk.survey), unit, counter: null, wave: null, language: "vi", count: 1 };
  const typed = { sheet, day: "2026-11-19", field: null, procedure: null, respondentType: null, reasons: {}, comments: {} };
  const answers = { "acc-1": ["satisfied"], "acc-3": ["satisfied"] };
  return { ...printing, ...typed, answers, device, id: device, ref: "A".repeat(22), to: "head", revision: 0, reason: "x" };
}

/** Where a call with somebody's cookie may not come from. */
const elsewhere: readonly Record<string, string>[] = [
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "none" },
  { origin: "https://elsewhere.example" },
  { "sec-fetch-site": "same-origin", origin: "http://localhost:8080" },
  { "sec-fetch-site": "same-origin", origin: "null" },
];

/** Every change by an admin's own browser, asked for by a page of somebody else. */
async function foreignPages(desk: Desk, calls: readonly AnyEndpoint[]): Promise<Line> {
  const count = openCount();
  const { cookie } = await signedIn(desk.store, { role: "admin", now: desk.day.now });
  const admin: Caller = { ...nobody, who: "an admin", role: "admin", headersFor: () => ({ cookie }) };
  const changes = calls.filter(({ method, access }) => method === "POST" && access.by !== "device");
  const before = everythingIn(desk.connection);
  for (const call of changes.filter(({ path }) => path !== "/api/enrol" && path !== "/api/set-up/state"))
    for (const more of elsewhere) {
      const { error } = await asked(desk, { call, caller: admin, input: validButNothing }, more);
      count.tried(
        error === "foreign-origin" || error === "invalid-input" ? null : `${nameOf(call)} from ${JSON.stringify(more)}: ${error}`,
      );
    }
  if (everythingIn(desk.connection) !== before) count.lost("something, to a page of somebody else");
  return count.survived(13, "changes asked for by a page of another origin with the admin's cookie");
}

/** The cookie of somebody's session with another character in every place of it. */
async function nearCookies(desk: Desk, calls: readonly AnyEndpoint[]): Promise<Line> {
  const count = openCount();
  const { cookie } = await signedIn(desk.store, { role: "admin", now: desk.day.now });
  const call = calls.find(({ path }) => path === "/api/me/end-sessions");
  if (call === undefined) throw new Error("nobody can end a session");
  for (let place = cookie.indexOf("=") + 1; place < cookie.length; place += 1) {
    const other = cookie.slice(0, place) + (cookie[place] === "A" ? "B" : "A") + cookie.slice(place + 1);
    const caller = { ...nobody, headersFor: () => ({ cookie: other }) };
    const { error } = await asked(desk, { call, caller, input: { session: "others" } });
    count.tried(error === "not-signed-in" ? null : `a cookie with another character at ${place}: ${error}`);
  }
  const { error } = await asked(desk, { call, caller: { ...nobody, headersFor: () => ({ cookie }) }, input: { session: "others" } });
  if (error !== null) count.lost(`the session itself: ${error}`);
  return count.survived(13, "session cookies with one character changed");
}

/** Passes the form of signing in and setting up, so that these too answer for where they are called from. */
const validButNothing = {
  name: "lan.hoang",
  password: "chiều mưa qua cầu",
  code: "000000",
  organisation: { vi: "A", en: "A" },
  desk: { vi: "A", en: "A" },
  account: { name: "lan.hoang", personName: "Lan", password: "chiều mưa qua cầu" },
};
