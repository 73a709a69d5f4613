import { expect, test } from "vitest";
import { keepAwake } from "../../src/kiosk/program/keep-awake.ts";

/** What was begun comes to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A browser's screen: how many locks are held on it, and whether the page is seen. */
function aScreen({ refuses = false } = {}) {
  const listeners = new Set<EventListenerOrEventListenerObject>();
  const held = new Set<object>();
  let visibilityState: DocumentVisibilityState = "visible";
  let asked = 0;
  const wakeLock = {
    async request() {
      asked += 1;
      if (refuses) throw new DOMException("battery saver", "NotAllowedError");
      const lock = { release: async () => void held.delete(lock) };
      held.add(lock);
      return lock;
    },
  };
  const document = {
    get visibilityState() {
      return visibilityState;
    },
    addEventListener: (_: string, listener: EventListenerOrEventListenerObject) => void listeners.add(listener),
    removeEventListener: (_: string, listener: EventListenerOrEventListenerObject) => void listeners.delete(listener),
  };
  return {
    parts: { wakeLock, document },
    held: async () => (await settle(), held.size),
    asked: () => asked,
    async becomes(now: DocumentVisibilityState) {
      visibilityState = now;
      // Browsers let go of every lock of a page that is not seen.
      if (now === "hidden") held.clear();
      for (const listener of listeners) if (typeof listener === "function") listener(new Event("visibilitychange"));
      await settle();
    },
  };
}

test("the screen stays awake until the desk sleeps", async () => {
  const screen = aScreen();
  const end = keepAwake(screen.parts);
  expect(await screen.held()).toBe(1);
  end();
  expect(await screen.held()).toBe(0);
  await screen.becomes("visible");
  expect(screen.asked()).toBe(1);
});

test("a tablet taken in hand again is kept awake again", async () => {
  const screen = aScreen();
  keepAwake(screen.parts);
  await screen.becomes("hidden");
  expect(screen.asked()).toBe(1);
  await screen.becomes("visible");
  expect(await screen.held()).toBe(1);
});

test("a browser that refuses or knows no such thing disturbs nobody", async () => {
  const screen = aScreen({ refuses: true });
  const end = keepAwake(screen.parts);
  await screen.becomes("visible");
  expect(screen.asked()).toBe(2);
  end();
  keepAwake({ ...screen.parts, wakeLock: null })();
  expect(screen.asked()).toBe(2);
});
