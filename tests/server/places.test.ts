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
