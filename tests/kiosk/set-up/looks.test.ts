import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { lookAtWaking } from "../../../src/kiosk/set-up/awake.ts";
import { lookAtBattery } from "../../../src/kiosk/set-up/battery.ts";
import { lookAtClock } from "../../../src/kiosk/set-up/clock.ts";
import { lookAtDisk } from "../../../src/kiosk/set-up/disk.ts";
import { lookAtScreen } from "../../../src/kiosk/set-up/full-screen.ts";
import { installationLook } from "../../../src/kiosk/set-up/installed.ts";
import { lookAtKey } from "../../../src/kiosk/set-up/key.ts";
import { lookAtWorker } from "../../../src/kiosk/set-up/offline.ts";
import { lookAtStorage } from "../../../src/kiosk/set-up/storage.ts";
import { lookAtVoice } from "../../../src/kiosk/set-up/voice.ts";
import { aSurvey } from "../../support/a-survey.ts";
import { aBundle, anOutbox, enrolled, ourStore, seededDice } from "../../support/tablet.ts";

const good = { state: "good" };
const notGood = { state: "not-good" };

afterEach(() => vi.restoreAllMocks());

test("a tablet writes, reads and deletes, and leaves nothing behind", async () => {
  const indexedDB = new IDBFactory();
  expect(await lookAtDisk({ dice: seededDice(1), indexedDB })).toEqual(good);
  expect(await lookAtDisk({ dice: seededDice(2), indexedDB })).toEqual(good);
});

test.each(["put", "get", "delete"] as const)("a disk on which «%s» fails is found out", async (deed) => {
  vi.spyOn(IDBObjectStore.prototype, deed).mockImplementation(() => {
    throw new DOMException("the disk is full", "QuotaExceededError");
  });
  expect(await lookAtDisk({ dice: seededDice(1), indexedDB: new IDBFactory() })).toEqual(notGood);
});

test("the key is good once the tablet is enrolled with this store", async () => {
  const { signing, ...outbox } = await anOutbox();
  expect(await lookAtKey(signing, ourStore)).toEqual(notGood);
  await enrolled({ ...outbox, signing });
  expect(await lookAtKey(signing, ourStore)).toEqual(good);
});

const shownAs =
  (...modes: string[]) =>
  (query: string) =>
    modes.some((mode) => query === `(display-mode: ${mode})`);

test.each([
  { shown: "a tab", modes: [], isHomeScreenApp: false, found: notGood },
  { shown: "an app in a window", modes: ["standalone"], isHomeScreenApp: false, found: good },
  { shown: "an app that fills the screen", modes: ["fullscreen"], isHomeScreenApp: false, found: good },
  { shown: "a page from the home screen of an iPad", modes: [], isHomeScreenApp: true, found: good },
])("$shown is recognised", async ({ modes, isHomeScreenApp, found }) => {
  expect(await installationLook({ matches: shownAs(...modes), isHomeScreenApp, isFilledByPage: () => false })()).toEqual(found);
});

test("a tab that fills the screen by itself is not taken for an app, and an app that does so remains one", async () => {
  let modes = ["fullscreen"];
  let isFilled = true;
  const parts = { matches: (query: string) => shownAs(...modes)(query), isHomeScreenApp: false, isFilledByPage: () => isFilled };
  expect(await installationLook(parts)()).toEqual({ state: "unknown" });
  [modes, isFilled] = [["standalone"], false];
  const look = installationLook(parts);
  expect(await look()).toEqual(good);
  [modes, isFilled] = [["fullscreen"], true];
  expect(await look()).toEqual(good);
});

test("storage is good only when the browser has promised to keep it", async () => {
  expect(await lookAtStorage({ persisted: async () => true })).toEqual(good);
  expect(await lookAtStorage({ persisted: async () => false })).toEqual(notGood);
  expect(await lookAtStorage(null)).toEqual(notGood);
});

test("only a worker in charge makes a tablet work without a network", async () => {
  expect(await lookAtWorker(null)).toEqual(notGood);
  expect(await lookAtWorker({ controller: null })).toEqual(notGood);
});

test("the screen is full by the app's or by the page's own doing", async () => {
  const page = { fullscreenElement: null, fullscreenEnabled: true, documentElement: { requestFullscreen: async () => {} } };
  expect(await lookAtScreen({ matches: shownAs(), document: page })).toEqual(notGood);
  expect(await lookAtScreen({ matches: shownAs("fullscreen"), document: page })).toEqual(good);
});

test("the screen stays awake where the browser agrees to it, and is let go of at once", async () => {
  const release = vi.fn(async () => {});
  expect(await lookAtWaking({ request: async () => ({ release }) })).toEqual(good);
  expect(release).toHaveBeenCalledOnce();
});

test("a battery saver that refuses, and a browser that knows no such thing, let the screen go dark", async () => {
  expect(await lookAtWaking({ request: () => Promise.reject(new DOMException("battery saver", "NotAllowedError")) })).toEqual(notGood);
  expect(await lookAtWaking(null)).toEqual(notGood);
});

test.each([
  [0, "good"],
  [-120, "good"],
  [120, "good"],
  [121, "not-good"],
  [-86_400, "not-good"],
] as const)("a clock %d seconds ahead of the endpoint's is %s", async (ahead, state) => {
  expect(await lookAtClock({ aheadSeconds: () => ahead })).toMatchObject({ state, said: { seconds: Math.abs(ahead) } });
});

test("nobody knows about the clock before the endpoint was heard", async () => {
  expect(await lookAtClock({ aheadSeconds: () => null })).toEqual({ state: "unknown" });
});

const { surveys } = aBundle();
const speaker = (lang: string, localService: boolean) => ({ lang, localService, default: false, name: lang, voiceURI: lang });

test.each([
  ["no voice at all", null, notGood],
  ["an English voice", [speaker("en-US", true)], notGood],
  ["a Vietnamese voice that needs a network", [speaker("vi-VN", false)], notGood],
  ["a Vietnamese voice of its own", [speaker("en-US", true), speaker("vi-VN", true)], good],
] as const)("with %s the tablet reads aloud or not", async (_, voices, found) => {
  expect(await lookAtVoice({ voices: voices && { getVoices: () => [...voices] }, surveys })).toEqual(found);
});

test("a recording is as good as a voice", async () => {
  const plain = aSurvey();
  const criteria = plain.criteria.map((criterion) => ({
    ...criterion,
    questions: criterion.questions.map((question) => ({ ...question, audio: { vi: `${question.id}.mp3` } })),
  }));
  expect(await lookAtVoice({ voices: null, surveys: [{ hash: "a", definition: { ...plain, criteria } }] })).toEqual(good);
});

test("a tablet that is not charged says how full it is", async () => {
  expect(await lookAtBattery({ persisted: null, battery: { level: 0.456, charging: false } })).toEqual({
    state: "not-good",
    said: { percent: 46 },
  });
  expect(await lookAtBattery({ persisted: null, battery: { level: 1, charging: true } })).toMatchObject(good);
  expect(await lookAtBattery({ persisted: null, battery: null })).toEqual({ state: "unknown" });
});
