import { expect, test } from "vitest";
import { placeInAddress, placeRemembered, placesIn, rememberPlace, standingPlace } from "../../src/kiosk/bundle/place.ts";

const name = { vi: "Tên", en: "Name" };
const unit = (id: string, counters: string[], serves = true) => ({
  id,
  name,
  parent: null,
  serves,
  counters: counters.map((counter) => ({ id: counter, name })),
});
const province = { units: [unit("tinh", [], false), unit("an-binh", ["quay-1", "quay-2"]), unit("so-xay-dung", [])] };
const atCounter1 = { unit: "an-binh", counter: "quay-1" } as const;

test("staff choose among the counters of units that serve, or a whole unit without counters", () => {
  expect(placesIn(province)).toEqual([
    { unit: "an-binh", counter: "quay-1" },
    { unit: "an-binh", counter: "quay-2" },
    { unit: "so-xay-dung", counter: null },
  ]);
});

test("an address names the place, and the wave: whichever runs, one, or none", () => {
  expect(placeInAddress("?unit=an-binh&counter=quay-1")).toEqual(atCounter1);
  expect(placeInAddress("?unit=an-binh&wave=dot-2")).toEqual({ unit: "an-binh", counter: null, wave: "dot-2" });
  expect(placeInAddress("?unit=an-binh&wave=")).toEqual({ unit: "an-binh", counter: null, wave: null });
  expect(placeInAddress("")).toBeNull();
});

test("a place is remembered, and nonsense is not", () => {
  const memory = new Map<string, string>();
  const storage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  };
  expect(placeRemembered(storage)).toBeNull();
  rememberPlace(storage, atCounter1);
  expect(placeRemembered(storage)).toEqual(atCounter1);
  rememberPlace(storage, { unit: "xã & phường", counter: null, wave: null });
  expect(placeRemembered(storage)).toEqual({ unit: "xã & phường", counter: null, wave: null });
  for (const key of memory.keys()) memory.set(key, "{");
  expect(placeRemembered(storage)).toBeNull();
});

test("a tablet stands where it was put while that place exists, else staff are asked again", () => {
  expect(standingPlace(province, atCounter1)).toEqual(atCounter1);
  expect(standingPlace(province, { ...atCounter1, counter: "quay-9" })).toBeNull();
  expect(standingPlace(province, { ...atCounter1, unit: "tinh", counter: null })).toBeNull();
  expect(standingPlace(province, null)).toBeNull();
});

test("where there is only one place nobody is asked, unless the tablet stood in one that is no more", () => {
  expect(standingPlace({ units: [unit("an-binh", ["quay-1"])] }, { ...atCounter1, counter: "quay-9" })).toBeNull();
  expect(standingPlace({ units: [unit("an-binh", ["quay-1"])] }, null)).toEqual(atCounter1);
});
