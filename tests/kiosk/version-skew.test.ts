import { expect, test } from "vitest";
import * as z from "zod/mini";
import { openDesk, recordOf } from "../server/open-desk.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { aTablet } from "../support/an-enrolled-tablet.ts";
import { fickleEndpoint, type FickleEndpoint } from "../support/fickle-endpoint.ts";
import { keptStateOf } from "../support/kept-state-of.ts";
import { aSender } from "../support/sending.ts";
import { aBundle, aDisk, anOutbox, enrolled, saveAnswers } from "../support/tablet.ts";
// After the tablet, which brings an IndexedDB for it to find.
import { openBundleStore } from "../../src/kiosk/bundle/bundle-store.ts";

type Answered = Record<string, unknown>;
const Receipt = z.looseObject({ results: z.array(z.looseObject({})) });

/** An endpoint of another version: what it answers is this one's, changed. */
function endpointThat(changes: (receipt: z.infer<typeof Receipt>) => Answered): Pick<FickleEndpoint, "fetch"> {
  const endpoint = fickleEndpoint();
  return {
    async fetch(address, init) {
      const answer = await endpoint.fetch(address, init);
      return Response.json(changes(z.parse(Receipt, await answer.json())), { status: answer.status });
    },
  };
}

test("a newer endpoint may say more in every answer; an older tablet takes what it knows of it", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 2);
  const endpoint = endpointThat(({ results, ...receipt }) => ({
    ...receipt,
    results: results.map((result) => ({ ...result, countedAs: { wave: "2031" } })),
    numbers: { highest: 5, missing: [{ first: 3, last: 5, why: "nobody knows" }], repeated: [1] },
    advice: { sendAtNight: true },
  }));
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  sender.stop();
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 2, refused: 0 });
  expect(await keptStateOf(outbox)).toMatchObject({ last: 5, isCompared: true, lost: [{ first: 3, last: 5 }] });
  expect(sender.surprises).toEqual([]);
});

test("an older endpoint says nothing of numbers; a newer tablet delivers all the same and claims nothing", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 2);
  const sender = aSender({ outbox, endpoint: endpointThat(({ numbers: _unknown, ...receipt }) => receipt) });
  await sender.untilDelivered();
  sender.hand.advance(300_000);
  await sender.hand.awaited();
  sender.stop();
  expect(await keptStateOf(outbox)).toMatchObject({ last: 2, waiting: 0, isCompared: false, lost: [] });
  expect(outbox.contact.read()).toMatchObject({ receipt: { count: 2 }, failure: null });
});

test("a newer tablet may say more in batch, heartbeat and record; this endpoint counts what it knows", async () => {
  const survey = aSurvey();
  await using desk = await openDesk({ survey });
  const form = recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 5, "acc-3": 2 }, { unit: "xa-mot" }));
  const heartbeat = { waiting: 1, refused: 0, lastSequence: 1, persisted: true, lastError: "a failure of 2031", battery: null };
  const more = { heartbeat: { ...heartbeat, clockAheadSeconds: 0, wifi: "weak" }, screen: "folded", keys: [] };
  expect(await desk.send([{ ...form, priority: 7 }], aTablet().id, more)).toMatchObject([{ outcome: "accepted" }]);
});

test("a bundle of a newer endpoint with more to it is taken; one whose questions this program cannot know is not, and the old one stays", async () => {
  const bundle = aBundle();
  const newer = { ...bundle, settings: { ...bundle.settings, quietHours: [] }, units: bundle.units.map((unit) => ({ ...unit, floor: 2 })) };
  const [first] = bundle.surveys;
  const unknowable = { ...newer, surveys: [{ ...first, definition: { ...first?.definition, scale: "stars-7" } }] };
  const served: unknown[] = [newer, unknowable];
  const outbox = await anOutbox();
  await enrolled(outbox);
  const bundles = await openBundleStore({
    indexedDB: aDisk(),
    headersOf: outbox.signing.headersOf,
    fetch: async () => Response.json(served.shift(), { headers: { etag: `"${served.length}"` } }),
  });
  expect(await bundles.refresh()).toBe("newer");
  expect(await bundles.takeNewest()).toEqual(bundle);
  expect(await bundles.refresh()).toBe("unreachable");
  expect(await bundles.takeNewest()).toEqual(bundle);
  bundles.close();
});
