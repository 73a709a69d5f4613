import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { deviceHeader, signatureHeader } from "#protocol/signing.ts";
import { Receipt } from "#protocol/responses.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { anotherTablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";
import { batchOf, keptIn, posted, ruled, sentFrom } from "./sending-from.ts";

const survey = aSurvey();
const call = { method: "POST", path: "/api/responses" } as const;
const form = (unit = "xa-mot") => recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 5, "acc-3": 2 }, { unit }));

async function enrolledTablet(desk: DeskOnAny, units: readonly string[] = ["xa-mot"]) {
  const tablet = anotherTablet();
  await enrolIn(desk.store, [tablet], units);
  return tablet;
}

async function refusalOf(answer: Response): Promise<string> {
  return `${answer.status} ${Problem.parse(await answer.json()).error}`;
}

describe.each(engines)("on %s", (engine) => {
  test("only who signs with the key of an enrolled tablet is heard, and anybody else is told the same", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk);
    const body = batchOf(tablet, [form()]);
    const good = tablet.headersFor(call, body);
    const forged: Record<string, Record<string, string>> = {
      "nothing at all": {},
      "no signature": { [deviceHeader]: tablet.id },
      "no device": { [signatureHeader]: good[signatureHeader] ?? "" },
      "another's key": anotherTablet(tablet.id).headersFor(call, body),
      "a stranger": anotherTablet().headersFor(call, body),
      "the signature of another body": tablet.headersFor(call, `${body} `),
      "the signature of another call": tablet.headersFor({ method: "GET", path: "/api/bundle" }, body),
      "no signature but its length": { ...good, [signatureHeader]: "A".repeat(86) },
      "not base64": { ...good, [signatureHeader]: "không phải chữ ký".normalize("NFD").replace(/[^ -~]/g, "") },
    };
    for (const [how, headers] of Object.entries(forged))
      expect([how, await refusalOf(await posted(desk, body, headers))]).toEqual([how, "401 not-signed-in"]);
    expect(await keptIn(desk)).toEqual({ responses: 0, held: 0 });
    expect(await ruled(await posted(desk, body, good))).toEqual(["accepted"]);
  });

  test("nothing of a call is parsed before its signature fits", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk);
    expect(await refusalOf(await posted(desk, "{", {}))).toBe("401 not-signed-in");
    expect(await refusalOf(await posted(desk, "{", tablet.headersFor(call, "{")))).toBe("400 invalid-input");
  });

  test("a tablet cannot send in the name of another", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const [one, other] = [await enrolledTablet(desk), await enrolledTablet(desk)];
    const body = batchOf(other, [form()]);
    const answer = await posted(desk, body, one.headersFor(call, body));
    expect(Problem.parse(await answer.json())).toMatchObject({ error: "invalid-input", faults: [{ place: "device" }] });
    expect(await keptIn(desk)).toEqual({ responses: 0, held: 0 });
  });

  test("a batch sent once more by somebody who listened is a duplicate and nothing else", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk);
    const body = batchOf(tablet, [form(), form()]);
    const headers = tablet.headersFor(call, body);
    expect(await ruled(await posted(desk, body, headers))).toEqual(["accepted", "accepted"]);
    for (let again = 0; again < 3; again += 1) expect(await ruled(await posted(desk, body, headers))).toEqual(["duplicate", "duplicate"]);
    expect(await keptIn(desk)).toEqual({ responses: 2, held: 0 });
  });

  test("whichever byte of a signed batch is changed on its way, nothing of it is taken", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk);
    const body = Uint8Array.from(Buffer.from(batchOf(tablet, [form()])));
    const headers = tablet.headersFor(call, body);
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), async (place, bits) => {
        const answer = await posted(desk, body.with(place, (body[place] ?? 0) ^ bits), headers);
        expect([401, 429]).toContain(answer.status);
      }),
      { numRuns: 300 },
    );
    expect(await keptIn(desk)).toEqual({ responses: 0, held: 0 });
    // However many strangers knocked, the tablet is heard.
    expect(await ruled(await posted(desk, Buffer.from(body).toString(), headers))).toEqual(["accepted"]);
  });

  test("a tablet whose key was given to it elsewhere a moment ago is known at once", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk);
    expect((await sentFrom(desk, tablet, [])).status).toBe(201);
    const renewed = anotherTablet(tablet.id);
    // As another process would: this one hears of the change only later.
    await desk.store.write(
      async (transaction) =>
        void (await transaction
          .updateTable("device_enrolment")
          .set({ public_key: renewed.publicKey })
          .where("device", "=", tablet.id)
          .execute()),
    );
    expect((await sentFrom(desk, renewed, [])).status).toBe(201);
  });

  test("what a revoked tablet sends is held whole, under its unit, and is told apart", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk);
    const before = form();
    expect(await ruled(await sentFrom(desk, tablet, [before]))).toEqual(["accepted"]);
    const revoked = await desk.ask("/api/devices/revoke", { id: tablet.id, reason: "bị mất" });
    expect(revoked).toMatchObject({ status: 200, json: { id: tablet.id, states: expect.arrayContaining(["revoked"]) } });
    const after = form();
    expect(await ruled(await sentFrom(desk, tablet, [before, after]))).toEqual(["duplicate", "parked device: was revoked"]);
    const row = await desk.store.database.selectFrom("held").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ unit: "xa-mot", id: after.id, reason: "device: was revoked", key: null });
    expect(Buffer.from(row.body).toString()).toBe(after.body);
  });

  test("a revoked tablet gets no newer bundle, nor any word that it is unknown, and what it sends is still taken", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk);
    const path = "/api/bundle";
    const bundle = () => desk.app.request(path, { headers: tablet.headersFor({ method: "GET", path }) });
    await desk.organisationKey();
    expect((await bundle()).status).toBe(200);
    await desk.ask("/api/devices/revoke", { id: tablet.id, reason: "bị mất" });
    expect(await refusalOf(await bundle())).toBe("403 forbidden");
    expect((await sentFrom(desk, tablet, [form()])).status).toBe(201);
  });

  test("a tablet of one unit sends for no other, and reads of no other", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk, ["xa-mot"]);
    expect(await ruled(await sentFrom(desk, tablet, [form("xa-hai"), form("xa-mot"), form("tinh")]))).toEqual([
      "parked unit: is not served by this tablet",
      "accepted",
      "parked unit: is not served by this tablet",
    ]);
    const path = "/api/bundle";
    const bundle = await (await desk.app.request(path, { headers: tablet.headersFor({ method: "GET", path }) })).text();
    expect(bundle).toContain("xa-mot");
    for (const foreign of ["xa-hai", "so-xay-dung"]) expect(bundle).not.toContain(foreign);
  });

  test("people's calls do not open to tablets, nor tablets' calls to people", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolledTablet(desk);
    const devices = "/api/devices";
    const asTablet = await desk.app.request(devices, { headers: tablet.headersFor({ method: "GET", path: devices }) });
    expect(asTablet.status).toBe(401);
    expect((await desk.get("/api/bundle")).status).toBe(401);
  });

  test("fifty tablets behind one address each hand over two hundred answers, and none is sent away", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablets = Array.from({ length: 50 }, () => anotherTablet());
    await enrolIn(desk.store, tablets, ["xa-mot"]);
    const drain = async (tablet: (typeof tablets)[number]) => {
      const outcomes: string[] = [];
      for (let batch = 0; batch < 4; batch += 1) {
        const records = Array.from({ length: 50 }, () => form());
        const answer = await sentFrom(desk, tablet, records);
        expect(answer.status).toBe(201);
        outcomes.push(...Receipt.parse(await answer.json()).results.map(({ outcome }) => outcome));
      }
      return outcomes;
    };
    const all = (await Promise.all(tablets.map(drain))).flat();
    expect(all).toHaveLength(10_000);
    expect(new Set(all)).toEqual(new Set(["accepted"]));
  });

  test("a tablet that never rests is slowed down by itself, and strangers by their address", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    const [hasty, calm] = [await enrolledTablet(desk), await enrolledTablet(desk)];
    const body = batchOf(hasty, []);
    const headers = hasty.headersFor(call, body);
    let refusal: Response | null = null;
    for (let calls = 0; calls <= 600 && refusal === null; calls += 1) {
      const answer = await posted(desk, body, headers);
      if (answer.status !== 201) refusal = answer;
    }
    expect(refusal && (await refusalOf(refusal))).toBe("429 too-many-tries");
    expect(Number(refusal?.headers.get("retry-after"))).toBeGreaterThan(0);
    for (let knocks = 0; knocks < 300; knocks += 1) await posted(desk, "", { [deviceHeader]: randomUUID(), [signatureHeader]: "x" });
    expect(await refusalOf(await posted(desk, "", {}))).toBe("429 too-many-tries");
    expect((await sentFrom(desk, calm, [form()])).status).toBe(201);
  });
});
