import { assert, oneof, property, string, webUrl } from "fast-check";
import { expect, test } from "vitest";
import { entranceOf, wayOn } from "../../src/account/entrance.ts";

test("somebody who signs in goes on to the staff page he came from", () => {
  expect(wayOn("?to=%2Fdashboard%2F%3Fview%3Dtrend")).toBe("/dashboard/?view=trend");
  expect(wayOn("?to=%2Fadmin%2F")).toBe("/admin/");
});

test.each([
  "//evil.example/",
  "/dashboard//evil.example",
  String.raw`/admin/\evil`,
  "https://evil.example/",
  "javascript:alert(1)",
  "/kiosk/",
  "/adminx/",
])("nobody is led on to %s", (to) => expect(wayOn(`?${new URLSearchParams({ to })}`)).toBeNull());

test("whatever an address says, one is led on within this origin or not at all", () =>
  assert(
    property(
      oneof(
        webUrl(),
        string(),
        string().map((rest) => `/admin/${rest}`),
      ),
      (to) => {
        const way = wayOn(`?${new URLSearchParams({ to })}`);
        if (way !== null) expect(new URL(way, "https://desk.example").origin).toBe("https://desk.example");
      },
    ),
  ));

test("a store that is set up cannot be set up again, whatever code somebody brings", () => {
  expect(entranceOf({ me: null, setUp: "done", code: "x" })).toEqual({ stage: "sign-in" });
});
