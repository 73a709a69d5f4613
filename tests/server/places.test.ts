import { expect, test } from "vitest";
import { openPlaces } from "../../src/server/places.ts";

test("so many are served at once, so many wait in order, and the next is turned away", async () => {
  const places = openPlaces({ places: 2, waitingRoom: 1 });
  const entered: string[] = [];
  const doors = new Map<string, () => void>();
  const visit = (name: string) =>
    places.within(async () => {
      entered.push(name);
      await new Promise<void>((resolve) => doors.set(name, resolve));
      return name;
    });
  const [an, binh, chi] = ["An", "Bình", "Chi"].map(visit);
  expect(await visit("Dung")).toBeNull();
  expect(entered).toEqual(["An", "Bình"]);
  doors.get("An")?.();
  expect(await an).toBe("An");
  await Promise.resolve();
  expect(entered).toEqual(["An", "Bình", "Chi"]);
  doors.get("Bình")?.();
  doors.get("Chi")?.();
  expect(await Promise.all([binh, chi])).toEqual(["Bình", "Chi"]);
});

test("a task that fails gives its place back", async () => {
  const places = openPlaces({ places: 1, waitingRoom: 0 });
  await expect(places.within(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await places.within(async () => "yes")).toBe("yes");
});

test("who needs many places waits until they are free, and nobody who came later overtakes him", async () => {
  const places = openPlaces({ places: 3, waitingRoom: 2 });
  const doors = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const order: string[] = [];
  const [small, other] = doors.map(({ promise }, index) => places.within(() => promise.then(() => order.push(`small ${index}`))));
  const large = places.within(async () => order.push("large"), 3);
  const late = places.within(async () => order.push("late"));
  doors[0]?.resolve();
  await small;
  expect(order).toEqual(["small 0"]);
  doors[1]?.resolve();
  await Promise.all([other, large, late]);
  expect(order).toEqual(["small 0", "small 1", "large", "late"]);
  expect(places.counts()).toEqual({ served: 0, waiting: 0 });
});
