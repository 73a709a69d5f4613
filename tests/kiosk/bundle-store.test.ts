import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { openBundleStore } from "../../src/kiosk/bundle/bundle-store.ts";
import { aBundle, aDisk } from "../support/tablet.ts";

const whole = (bundle: unknown, etag: string) => Response.json(bundle, { headers: { etag, date: "Thu, 19 Nov 2026 03:20:31 GMT" } });

/** An endpoint that gives these answers in turn and notes what it was asked; afterwards there is no network. */
function anEndpoint(...answers: (() => Response)[]) {
  const asked: (string | null)[] = [];
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    asked.push(new Headers(init?.headers).get("if-none-match"));
    const answer = answers.shift();
    if (!answer) throw new TypeError("fetch failed");
    return answer();
  };
  return { fetch, asked };
}

const first = aBundle();
const second = aBundle({ fields: [{ id: "dat-dai", name: { vi: "Đất đai", en: "Land" } }] });

test("a tablet that never met its endpoint has nothing to ask", async () => {
  const store = await openBundleStore({ indexedDB: aDisk(), fetch: anEndpoint().fetch });
  expect(await store.refresh()).toBe("unreachable");
  expect(await store.takeNewest()).toBeNull();
  expect(store.currentBundle()).toBeNull();
});

test("a newer bundle lies ready until the kiosk asks for it, and stays in use without a network", async () => {
  const disk = aDisk();
  const { fetch, asked } = anEndpoint(
    () => whole(first, '"1"'),
    () => whole(second, '"2"'),
  );
  const store = await openBundleStore({ indexedDB: disk, fetch });
  await store.refresh();
  await store.takeNewest();
  const heard: string[] = [];
  store.onNewer(() => heard.push("newer"));
  expect(await store.refresh()).toBe("newer");
  expect(heard).toEqual(["newer"]);
  expect(store.currentBundle()).toEqual(first);
  store.close();
  const restarted = await openBundleStore({ indexedDB: disk, fetch });
  expect(restarted.currentBundle()).toEqual(first);
  expect(await restarted.takeNewest()).toEqual(second);
  restarted.close();
  const again = await openBundleStore({ indexedDB: disk, fetch });
  expect(again.currentBundle()).toEqual(second);
  expect(asked).toEqual([null, '"1"']);
});

/** A tablet whose program was changed since it kept its bundle, which is of the shape that one knew. */
async function aDiskOfAnotherProgram(bundle: unknown): Promise<IDBFactory> {
  const disk = aDisk();
  const store = await openBundleStore({ indexedDB: disk, fetch: anEndpoint(() => whole(first, '"1"')).fetch });
  await store.refresh();
  await store.takeNewest();
  store.close();
  const dexie = await new Dexie("kiosk-bundle", { indexedDB: disk, IDBKeyRange: globalThis.IDBKeyRange }).open();
  await dexie.table("bundles").put({ name: "current", program: "0.0.1", etag: '"1"', bundle });
  dexie.close();
  return disk;
}

test("after an update the kept bundle stays in use, and is fetched again because the program before may have left something out", async () => {
  const { fetch, asked } = anEndpoint(() => whole(second, '"1"'));
  const store = await openBundleStore({ indexedDB: await aDiskOfAnotherProgram(first), fetch });
  expect(store.currentBundle()).toEqual(first);
  expect(await store.refresh()).toBe("newer");
  expect(await store.takeNewest()).toEqual(second);
  expect(asked).toEqual([null]);
});

test("a kept bundle of a shape this program does not know is none", async () => {
  const store = await openBundleStore({ indexedDB: await aDiskOfAnotherProgram({ units: [] }), fetch: anEndpoint().fetch });
  expect(store.currentBundle()).toBeNull();
  expect(await store.takeNewest()).toBeNull();
});

test("the endpoint is asked only for what is newer than the newest at hand", async () => {
  const { fetch, asked } = anEndpoint(
    () => whole(first, '"1"'),
    () => new Response(null, { status: 304 }),
  );
  const store = await openBundleStore({ indexedDB: aDisk(), fetch });
  expect(await store.refresh()).toBe("newer");
  expect(await store.refresh()).toBe("same");
  expect(asked).toEqual([null, '"1"']);
  expect(await store.takeNewest()).toEqual(first);
});

const { settings: _, ...half } = first;
test.each([
  ["a portal's page", () => new Response("<!doctype html>", { status: 200 })],
  ["half a bundle", () => whole(half, '"3"')],
  ["a bundle cut off", () => new Response(JSON.stringify(second).slice(0, -9), { headers: { etag: '"3"' } })],
  ["a broken endpoint", () => Response.json(second, { status: 500 })],
  ["a bundle as 203", () => Response.json(second, { status: 203 })],
  ["no network", () => Response.error()],
  ["a portal that wants a password", () => new Response("<!doctype html>", { status: 401 })],
])("%s changes nothing", async (_name, answer) => {
  const told: number[] = [];
  const { fetch } = anEndpoint(() => whole(first, '"1"'), answer);
  const store = await openBundleStore({ indexedDB: aDisk(), fetch, onServerTime: (time) => told.push(time) });
  await store.refresh();
  await store.takeNewest();
  expect(await store.refresh()).toBe("unreachable");
  expect(await store.takeNewest()).toEqual(first);
  expect(told).toEqual([Date.UTC(2026, 10, 19, 3, 20, 31)]);
});
