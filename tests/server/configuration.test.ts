import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Configuration, configurationOf } from "../../src/server/configuration.ts";
import { selfMadePair } from "../support/certificates.ts";
import { ownFolder } from "../support/endpoint.ts";

const instruments = ["sipas-2640", "ward-short-9"];
type Settings = Readonly<Record<string, string>>;

/** The configuration of settings that must be right. */
function read(settings: Settings): Configuration {
  const configuration = configurationOf(settings, instruments);
  if ("faults" in configuration) throw new Error(JSON.stringify(configuration.faults));
  return configuration;
}

/** Names of the settings that are wrong. */
function wrongIn(settings: Settings): string[] {
  const configuration = configurationOf(settings, instruments);
  return "faults" in configuration ? configuration.faults.map(({ place }) => place) : [];
}

test("without any setting the endpoint listens to this machine only", () => {
  expect(configurationOf({}, instruments)).toEqual({
    port: 3000,
    host: "127.0.0.1",
    data: "data",
    survey: "sipas-2640",
    databaseUrl: null,
    tls: null,
    proxies: null,
    kioskHost: null,
    staffHost: null,
    publicAddress: null,
    backups: "data-backups",
    keys: "data-keys",
    metricsToken: null,
    logLevel: "info",
  });
});

test("settings are taken from the environment", () => {
  const settings = {
    PORT: "0",
    HOST: "0.0.0.0",
    DATA: "/var/sipas/store/",
    SURVEY: "ward-short-9",
    DATABASE_URL: "postgres://sipas:secret@db/sipas",
    TRUST_PROXY: "10.0.0.2,10.1.0.0/16",
    KIOSK_HOST: "Kiosk.tinh.gov.vn",
    STAFF_HOST: "sipas.tinh.gov.vn",
    PUBLIC_ADDRESS: "https://sipas.tinh.gov.vn",
    BACKUPS: "/mnt/backups",
    METRICS_TOKEN: "0123456789abcdef01234567",
    LOG_LEVEL: "warn",
    HOME: "/root",
  };
  expect(read(settings)).toMatchObject({
    port: 0,
    host: "0.0.0.0",
    data: "/var/sipas/store/",
    survey: "ward-short-9",
    databaseUrl: "postgres://sipas:secret@db/sipas",
    kioskHost: "kiosk.tinh.gov.vn",
    staffHost: "sipas.tinh.gov.vn",
    publicAddress: "https://sipas.tinh.gov.vn",
    backups: "/mnt/backups",
    keys: "/var/sipas/store-keys",
    metricsToken: "0123456789abcdef01234567",
    logLevel: "warn",
  });
});

test("every wrong setting is named at once, with what it must be and never with what it is", () => {
  const wrong = {
    PORT: "65536",
    HOST: "",
    DATA: "",
    SURVEY: "sipas",
    DATABASE_URL: "mysql://root:secret@db",
    TLS_CERT: "/nowhere/secret.pem",
    TLS_KEY: "/nowhere/secret.key",
    TRUST_PROXY: "the proxy",
    KIOSK_HOST: "https://kiosk",
    STAFF_HOST: "a b",
    PUBLIC_ADDRESS: "sipas.tinh.gov.vn/kiosk",
    METRICS_TOKEN: "secret",
    LOG_LEVEL: "loud",
  };
  expect(new Set(wrongIn(wrong))).toEqual(new Set(Object.keys(wrong)));
  expect(JSON.stringify(configurationOf(wrong, instruments))).not.toMatch(/secret|loud|mysql/);
  expect(wrongIn({ PORT: "80a" })).toEqual(["PORT"]);
});

test("an empty setting that need not be there is no setting", () => {
  const empty = { DATABASE_URL: "", TLS_CERT: "", TLS_KEY: "", TRUST_PROXY: "", KIOSK_HOST: "", STAFF_HOST: "", METRICS_TOKEN: "" };
  expect(read({ ...empty, BACKUPS: "", KEYS: "", LOG_LEVEL: "", PUBLIC_ADDRESS: "" })).toEqual(read({}));
});

test("off this machine it does not listen without TLS or a named proxy, and says what to do", () => {
  for (const host of ["0.0.0.0", "::", "192.168.1.10", "sipas.tinh.gov.vn"]) {
    const configuration = configurationOf({ HOST: host }, instruments);
    expect(configuration).toMatchObject({ faults: [{ place: "HOST", fault: expect.stringMatching(/TLS_CERT.*TLS_KEY.*TRUST_PROXY/) }] });
    expect(wrongIn({ HOST: host, TRUST_PROXY: "10.0.0.2" })).toEqual([]);
  }
  for (const host of ["127.0.0.1", "127.0.0.2", "::1", "localhost"]) expect(wrongIn({ HOST: host })).toEqual([]);
});

test("a certificate and its key come together, can be read, and belong to each other", async () => {
  using folder = ownFolder();
  const at = (name: string, text: string) => {
    writeFileSync(join(folder.path, name), text);
    return join(folder.path, name);
  };
  const [one, other] = [await selfMadePair(["localhost"]), await selfMadePair(["localhost"])];
  const [TLS_CERT, TLS_KEY] = [at("a.pem", one.certificate), at("a.key", one.key)];
  expect(read({ HOST: "0.0.0.0", TLS_CERT, TLS_KEY }).tls).toEqual({ certificate: TLS_CERT, key: TLS_KEY });
  expect(wrongIn({ TLS_CERT })).toEqual(["TLS_KEY"]);
  expect(wrongIn({ TLS_KEY })).toEqual(["TLS_CERT"]);
  expect(wrongIn({ TLS_CERT, TLS_KEY: at("b.key", other.key) })).toEqual(["TLS_KEY"]);
  expect(wrongIn({ TLS_CERT: at("c.pem", "no certificate"), TLS_KEY })).toEqual(["TLS_CERT"]);
});

test("the keys lie neither in the store nor among the backups, and the backups not in the store", () => {
  const data = "/srv/sipas";
  expect(wrongIn({ DATA: data, KEYS: "/srv/sipas/keys" })).toEqual(["KEYS"]);
  expect(wrongIn({ DATA: data, KEYS: "/srv/sipas" })).toEqual(["KEYS"]);
  expect(wrongIn({ DATA: data, BACKUPS: "/mnt", KEYS: "/mnt/../mnt/keys" })).toEqual(["KEYS"]);
  expect(wrongIn({ DATA: data, BACKUPS: "/srv/sipas/backups" })).toEqual(["BACKUPS"]);
  expect(wrongIn({ DATA: data, KEYS: "/srv/sipas-keys", BACKUPS: "/srv/sipas-backups" })).toEqual([]);
});

test("kiosk and staff do not share a host name that is meant to divide them", () => {
  expect(wrongIn({ KIOSK_HOST: "sipas.tinh.gov.vn", STAFF_HOST: "SIPAS.tinh.gov.vn" })).toEqual(["STAFF_HOST"]);
  expect(wrongIn({ KIOSK_HOST: "kiosk.tinh.gov.vn" })).toEqual(["STAFF_HOST"]);
  expect(wrongIn({ STAFF_HOST: "sipas.tinh.gov.vn" })).toEqual(["KIOSK_HOST"]);
});

test("the public address is an origin over https, or this machine", () => {
  for (const address of ["https://sipas.tinh.gov.vn", "https://sipas.tinh.gov.vn:8443", "http://localhost:3000", "http://127.0.0.1:3000"])
    expect(read({ PUBLIC_ADDRESS: address }).publicAddress).toBe(address);
  expect(read({ PUBLIC_ADDRESS: "https://sipas.tinh.gov.vn/" }).publicAddress).toBe("https://sipas.tinh.gov.vn");
  for (const address of ["http://sipas.tinh.gov.vn", "https://u:p@sipas.tinh.gov.vn", "https://sipas.tinh.gov.vn/kiosk", "ftp://x", "//x"])
    expect(wrongIn({ PUBLIC_ADDRESS: address })).toEqual(["PUBLIC_ADDRESS"]);
});
