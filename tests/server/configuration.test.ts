import { expect, test } from "vitest";
import { configurationOf } from "../../src/server/configuration.ts";

const instruments = ["sipas-2640", "ward-short-9"];

test("without any setting the endpoint listens to this machine only", () => {
  expect(configurationOf({}, instruments)).toEqual({ port: 3000, host: "127.0.0.1", data: "data", survey: "sipas-2640" });
});

test("settings are taken from the environment", () => {
  expect(configurationOf({ PORT: "0", HOST: "0.0.0.0", DATA: "/var/sipas", SURVEY: "ward-short-9", HOME: "/root" }, instruments)).toEqual({
    port: 0,
    host: "0.0.0.0",
    data: "/var/sipas",
    survey: "ward-short-9",
  });
});

test("every wrong setting is named at once", () => {
  const read = configurationOf({ PORT: "65536", HOST: "", DATA: "", SURVEY: "sipas" }, instruments);
  expect("faults" in read && read.faults.map(({ place }) => place)).toEqual(["PORT", "HOST", "DATA", "SURVEY"]);
  expect(configurationOf({ PORT: "80a" }, instruments)).toHaveProperty("faults.0.place", "PORT");
});
