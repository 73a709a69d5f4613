import { expect, test } from "vitest";
import { isServedAt, originsOf, pageIsFor } from "../../../src/server/door/hosts.ts";

const anyName = { kioskHost: null, staffHost: null, publicAddress: null };
const oneName = { ...anyName, publicAddress: "https://sipas.tinh.gov.vn:8443" };
const twoNames = { kioskHost: "kiosk.tinh.gov.vn", staffHost: "sipas.tinh.gov.vn", publicAddress: "https://sipas.tinh.gov.vn" };
const from = (wanted: "kiosk" | "staff" | "all", local = false) => ({ wanted, local });

test("an endpoint that knows no name of its own answers to any", () => {
  expect(isServedAt("192.168.1.10:3000", from("staff"), anyName)).toBe(true);
});

test("an endpoint with a public address answers to that name, and to this machine's own programs", () => {
  expect(isServedAt("SIPAS.tinh.gov.vn:8443", from("kiosk"), oneName)).toBe(true);
  expect(isServedAt("sipas.tinh.gov.vn", from("staff"), oneName)).toBe(true);
  for (const host of ["evil.example", "sipas.tinh.gov.vn.evil.example", "", "localhost"])
    expect(isServedAt(host, from("all"), oneName)).toBe(false);
  for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"]) expect(isServedAt(host, from("staff", true), oneName)).toBe(true);
  expect(isServedAt("evil.example", from("all", true), oneName)).toBe(false);
});

const served = (host: string, wanted: "kiosk" | "staff" | "all", local = false) => isServedAt(host, from(wanted, local), twoNames);

test("tablets and people do not meet where they have names of their own", () => {
  expect([served("kiosk.tinh.gov.vn", "kiosk"), served("kiosk.tinh.gov.vn", "staff"), served("kiosk.tinh.gov.vn", "all")]).toEqual([
    true,
    false,
    true,
  ]);
  expect([served("sipas.tinh.gov.vn", "kiosk"), served("sipas.tinh.gov.vn", "staff"), served("sipas.tinh.gov.vn", "all")]).toEqual([
    false,
    true,
    true,
  ]);
  expect([served("localhost", "kiosk", true), served("localhost", "staff", true), served("localhost", "all", true)]).toEqual([
    false,
    false,
    true,
  ]);
});

test("a page is for those whose room it is", () => {
  expect(["/kiosk", "/kiosk/", "/kiosk/sw.js", "/admin/", "/dashboard", "/assets/a.js", "/", "/kiosks"].map(pageIsFor)).toEqual(
    "kiosk kiosk kiosk staff staff all all staff".split(" "),
  );
});

test("tablets and people are told the name meant for them", () => {
  expect(originsOf("http://127.0.0.1:3000", anyName)).toEqual({ kiosk: "http://127.0.0.1:3000", staff: "http://127.0.0.1:3000" });
  expect(originsOf("http://127.0.0.1:3000", oneName).kiosk).toBe("https://sipas.tinh.gov.vn:8443");
  expect(originsOf("https://0.0.0.0:443", twoNames)).toEqual({ kiosk: "https://kiosk.tinh.gov.vn", staff: "https://sipas.tinh.gov.vn" });
});
