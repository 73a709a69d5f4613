import { expect, test, vi as spy } from "vitest";
import { browserMouth, localVoice, type Mouth } from "../../../src/kiosk/reading/mouth.ts";
import { reader } from "../../../src/kiosk/reading/reader.ts";
import type { Line } from "../../../src/kiosk/reading/reading-script.ts";

const lines = (...texts: string[]): Line[] => texts.map((text) => ({ text, recording: null }));
const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang, voiceURI: lang, default: false });

/** A mouth that is in the middle of its line until it is told that the line ends. */
function aMouth() {
  const said: string[] = [];
  let finish: (() => void) | null = null;
  const mouth: Mouth = {
    canSpeak: () => true,
    speak: ({ text }, _, hush) => {
      said.push(text);
      return new Promise((resolve) => {
        finish = resolve;
        hush.addEventListener("abort", () => resolve());
      });
    },
  };
  const endLine = async () => {
    finish?.();
    await settled();
  };
  return { mouth, said, endLine };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("lines are read one after the other, and each shows that somebody listens", async () => {
  const { mouth, said, endLine } = aMouth();
  let listening = 0;
  const aloud = reader(mouth, () => (listening += 1));
  aloud.read(lines("một", "hai"), "vi");
  expect(said).toEqual(["một"]);
  await endLine();
  expect(said).toEqual(["một", "hai"]);
  expect(aloud.isReading()).toBe(true);
  await endLine();
  expect(aloud.isReading()).toBe(false);
  expect(listening).toBe(2);
});

test("stopping falls silent at once, and nothing follows", async () => {
  const { mouth, said } = aMouth();
  const aloud = reader(mouth, () => {});
  const changes: boolean[] = [];
  aloud.onChange(() => changes.push(aloud.isReading()));
  aloud.read(lines("một", "hai"), "vi");
  aloud.stop();
  await settled();
  expect(said).toEqual(["một"]);
  expect(changes).toEqual([true, false]);
});

test("what is read next takes the place of what is being read; nothing to read is silence", async () => {
  const { mouth, said, endLine } = aMouth();
  const aloud = reader(mouth, () => {});
  aloud.read(lines("một", "hai"), "vi");
  aloud.read(lines("ba"), "vi");
  await settled();
  expect(said).toEqual(["một", "ba"]);
  expect(aloud.isReading()).toBe(true);
  await endLine();
  aloud.read(lines("bốn"), "vi");
  aloud.read([], "vi");
  expect(aloud.isReading()).toBe(false);
});

test("only a voice that lives on the tablet speaks, however its language is written", () => {
  const far = voice("vi-VN", false);
  const near = voice("vi_VN", true);
  expect(localVoice([far, voice("en-GB", true), near], "vi")).toBe(near);
  expect(localVoice([far, near], "en")).toBeUndefined();
  expect(localVoice([voice("vie", true)], "vi")).toBeUndefined();
});

test("a tablet without speech can speak nothing, and its reading ends", async () => {
  const mouth = browserMouth();
  expect(mouth.canSpeak("vi")).toBe(false);
  await expect(mouth.speak({ text: "một", recording: null }, "vi", new AbortController().signal)).resolves.toBeUndefined();
});

/** A browser's own speech and recordings; `recordings` are there, others fail. */
function aBrowser(recordings: readonly string[]) {
  const heard: string[] = [];
  class Utterance extends EventTarget {
    voice = null;
    lang = "";
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  class Recording extends EventTarget {
    readonly address: string;
    constructor(address: string) {
      super();
      this.address = address;
    }
    async play() {
      if (!recordings.includes(this.address)) throw new Error("no such file");
      heard.push(this.address);
      this.dispatchEvent(new Event("ended"));
    }
    pause() {}
  }
  const speak = (utterance: Utterance) => {
    heard.push(`${utterance.lang}: ${utterance.text}`);
    utterance.dispatchEvent(new Event("end"));
  };
  spy.stubGlobal("speechSynthesis", { getVoices: () => [voice("vi-VN", true)], speak, cancel: () => heard.push("hush") });
  spy.stubGlobal("SpeechSynthesisUtterance", Utterance);
  spy.stubGlobal("Audio", Recording);
  return { heard, [Symbol.dispose]: () => void spy.unstubAllGlobals() };
}

test("a recording is played where the tablet has it, and spoken where it has not", async () => {
  using browser = aBrowser(["/kiosk/audio/acc%201.mp3"]);
  const mouth = browserMouth();
  const { signal } = new AbortController();
  await mouth.speak({ text: "một", recording: "acc 1.mp3" }, "vi", signal);
  await mouth.speak({ text: "hai", recording: "acc-2.mp3" }, "vi", signal);
  expect(browser.heard).toEqual(["/kiosk/audio/acc%201.mp3", "vi-VN: hai"]);
  expect(mouth.canSpeak("vi")).toBe(true);
  expect(mouth.canSpeak("en")).toBe(false);
});

test("a hush in the middle of a word silences the browser's voice", () => {
  using browser = aBrowser([]);
  const hush = new AbortController();
  void browserMouth().speak({ text: "một", recording: null }, "vi", hush.signal);
  hush.abort();
  expect(browser.heard).toEqual(["vi-VN: một", "hush"]);
});
