import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KnownNumbers, Receipt } from "#protocol/responses.ts";
import { readKnownNumbers } from "../../../src/server/devices/known-numbers.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { type ATablet, anotherTablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";
import { sentFrom } from "./sending-from.ts";

const survey = aSurvey();
const form = (sequence: number) => recordOf(aResponse(survey, { "acc-1": 4, "acc-3": 2 }, { unit: "xa-mot" }), { sequence });
const well = { waiting: 0, refused: 0, lastSequence: 0, persisted: true, lastError: null, battery: null, clockAheadSeconds: 0 };

async function aDesk(engine: (typeof engines)[number]) {
  const desk = await openDeskOn(engine, { survey });
  const tablet = anotherTablet();
  await enrolIn(desk.store, [tablet], ["xa-mot"]);
  return { desk, tablet };
}

/** What a tablet is told that asks with an empty batch and says of itself that this is its last number. */
async function toldTo(desk: DeskOnAny, tablet: ATablet, lastSequence: number): Promise<KnownNumbers | undefined> {
  const answer = await sentFrom(desk, tablet, { records: [], heartbeat: { ...well, lastSequence } });
  return Receipt.parse(await answer.json()).numbers;
}

describe.each(engines)("on %s", (engine) => {
  test("a tablet that asks learns which of its numbers never came, up to the highest it has told of itself", async () => {
    const { desk, tablet } = await aDesk(engine);
    await using _ = desk;
    expect(await toldTo(desk, tablet, 0)).toEqual({ highest: 0, missing: [] });
    await sentFrom(desk, tablet, [2, 3, 6].map(form));
    expect(await toldTo(desk, tablet, 7)).toEqual({
      highest: 7,
      missing: [
        { first: 1, last: 1 },
        { first: 4, last: 5 },
        { first: 7, last: 7 },
      ],
    });
  });

  test("a tablet whose disk went back in time learns of the numbers it has lost, though it told the lower one since", async () => {
    const { desk, tablet } = await aDesk(engine);
    await using _ = desk;
    await sentFrom(desk, tablet, { records: [form(1)], heartbeat: { ...well, waiting: 4, lastSequence: 4 } });
    await desk.fleet.contacts.flush();
    // After a power cut it knows of two only, and sends the second before it asks.
    await sentFrom(desk, tablet, { records: [form(2)], heartbeat: { ...well, waiting: 1, lastSequence: 2 } });
    expect(await toldTo(desk, tablet, 2)).toEqual({ highest: 4, missing: [{ first: 3, last: 4 }] });
    await desk.fleet.contacts.flush();
    expect(await toldTo(desk, tablet, 2)).toEqual({ highest: 4, missing: [{ first: 3, last: 4 }] });
    expect(JSON.parse((await desk.get("/api/devices")).text).devices).toContainEqual(
      expect.objectContaining({ id: tablet.id, missing: [{ first: 3, last: 4 }], states: ["online", "gap"] }),
    );
  });

  test("a number absurdly far off is not believed, and hides none that is told later", async () => {
    const { desk, tablet } = await aDesk(engine);
    await using _ = desk;
    await sentFrom(desk, tablet, [form(1)]);
    expect(await toldTo(desk, tablet, 9_000_000)).toEqual({ highest: 1, missing: [] });
    await desk.fleet.contacts.flush();
    expect(await toldTo(desk, tablet, 3)).toEqual({ highest: 3, missing: [{ first: 2, last: 3 }] });
  });

  test("a batch with records is answered without numbers: nothing more is read for it", async () => {
    const { desk, tablet } = await aDesk(engine);
    await using _ = desk;
    expect(await (await sentFrom(desk, tablet, [form(1)])).json()).not.toHaveProperty("numbers");
  });

  test("the numbers of another tablet are not its own", async () => {
    const { desk, tablet } = await aDesk(engine);
    await using _ = desk;
    const other = anotherTablet();
    await enrolIn(desk.store, [other], ["xa-mot"]);
    await sentFrom(desk, other, { records: [form(9)], heartbeat: { ...well, lastSequence: 12 } });
    expect(await toldTo(desk, tablet, 0)).toEqual({ highest: 0, missing: [] });
  });

  test("of whatever came, the first twenty gaps are told, and they are exactly those", { timeout: 60_000 }, async () => {
    const { desk } = await aDesk(engine);
    await using _ = desk;
    let made = 0;
    const sets = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(sets, fc.integer({ min: 0, max: 130 }), async (numbers, told) => {
        const device = `device-${(made += 1)}`;
        const came = new Set(numbers);
        const starts = numbers.filter((one) => !came.has(one - 1));
        const endOf = (start: number): number => (came.has(start + 1) ? endOf(start + 1) : start);
        const rows = starts.map((first) => ({ device, first, last: endOf(first) }));
        if (rows.length > 0) await desk.store.write((transaction) => transaction.insertInto("sequence_range").values(rows).execute());
        const known = await readKnownNumbers(desk.store.database, device, told);
        const highest = Math.max(0, told, ...numbers);
        const missing = Array.from({ length: highest }, (_gone, index) => index + 1).filter((one) => !came.has(one));
        const firstGaps = missing.filter((one) => !missing.includes(one - 1)).slice(0, 20);
        expect(known.highest).toBe(highest);
        expect(known.missing.map(({ first }) => first)).toEqual(firstGaps);
        for (const { first, last } of known.missing) {
          expect(missing).toContain(last);
          expect(missing).not.toContain(last + 1);
          expect(missing.filter((one) => first <= one && one <= last)).toHaveLength(last - first + 1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
