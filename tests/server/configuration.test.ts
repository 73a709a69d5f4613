import { expect, test } from "vitest";
import { configurationOf } from "../../src/server/configuration.ts";

test("without any setting the endpoint listens to this machine only", () => {
  expect(configurationOf({})).toEqual({ port: 3000, host: "127.0.0.1", data: "data" });
});

test("settings are taken from the environment", () => {
  expect(configurationOf({ PORT: "0", HOST: "0.0.0.0", DATA: "/var/sipas", HOME: "/root" })).toEqual({
    port: 0,
    host: "0.0.0.0",
    data: "/var/sipas",
  });
});

test("every wrong setting is named at once", () => {
  const read = configurationOf({ PORT: "65536", HOST: "", DATA: "" });
  expect("faults" in read && read.faults.map(({ place }) => place)).toEqual(["PORT", "HOST", "DATA"]);
  expect(configurationOf({ PORT: "80a" })).toHaveProperty("faults.0.place", "PORT");
});
