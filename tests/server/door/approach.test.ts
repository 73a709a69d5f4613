import * as fc from "fast-check";
import { expect, test } from "vitest";
import { approachOf } from "../../../src/server/door/approach.ts";
import { proxiesIn } from "../../../src/server/door/proxies.ts";

const proxies = proxiesIn("10.0.0.2, 10.1.0.0/16, fd00::/8");
const told = (peer: string, headers: Record<string, string> = {}) => ({ peer, encrypted: false, header: (name: string) => headers[name] });

test("a list of proxies is addresses and networks, or it is none", () => {
  for (const list of ["10.0.0.2", "10.1.0.0/16,fd00::/8", "::1 , 127.0.0.1", "0.0.0.0/0"]) expect(proxiesIn(list)).not.toBeNull();
  for (const list of ["", "proxy", "10.0.0.2,", "10.0.0/8", "10.0.0.0/33", "10.0.0.0/-1", "fd00::/129", "10.0.0.0/8/8", "10.0.0.0/x"])
    expect(proxiesIn(list)).toBeNull();
});

test("what a stranger says of himself is not believed", () => {
  const claims = { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" };
  expect(approachOf(told("198.51.100.7", claims), proxies)).toEqual({ address: "198.51.100.7", https: false, local: false });
  expect(approachOf(told("198.51.100.7", claims), null)).toEqual({ address: "198.51.100.7", https: false, local: false });
});

test("a named proxy says where a call came from and whether it was encrypted", () => {
  const said = { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" };
  expect(approachOf(told("10.0.0.2", said), proxies)).toEqual({ address: "203.0.113.9", https: true, local: false });
  expect(approachOf(told("fd00::7", { "x-forwarded-for": "::ffff:203.0.113.9" }), proxies)).toMatchObject({
    address: "203.0.113.9",
    https: false,
  });
});

const chain = (text: string) => approachOf(told("10.0.0.2", { "x-forwarded-for": text }), proxies).address;

test("of a chain of proxies the nearest stranger is the caller, whatever stands left of it", () => {
  expect(chain("127.0.0.1, 203.0.113.9, 10.1.3.4")).toBe("203.0.113.9");
  expect(chain("10.1.3.4")).toBe("10.1.3.4");
  expect(chain("")).toBe("10.0.0.2");
  expect(chain("203.0.113.9, unknown")).toBe("10.0.0.2");
});

test("one part of the way without encryption is a way without", () => {
  expect(approachOf(told("10.0.0.2", { "x-forwarded-proto": "https, http" }), proxies).https).toBe(false);
});

test("only who comes from this machine through no proxy is local", () => {
  expect(approachOf(told("127.0.0.1"), proxies).local).toBe(true);
  expect(approachOf(told("::1"), null).local).toBe(true);
  expect(approachOf(told("127.0.0.1", { "x-forwarded-for": "203.0.113.9" }), null).local).toBe(false);
  expect(approachOf(told("127.0.0.1"), proxiesIn("127.0.0.1")).local).toBe(false);
  expect(approachOf(told("10.0.0.2", { "x-forwarded-for": "127.0.0.1" }), proxies).local).toBe(false);
});

test("whatever a stranger sends along, he is at the address he is at", () => {
  const headers = fc.dictionary(fc.constantFrom("x-forwarded-for", "x-forwarded-proto", "forwarded", "via"), fc.string());
  fc.assert(
    fc.property(fc.ipV4(), headers, (peer, sent) => {
      fc.pre(!peer.startsWith("10.") && !peer.startsWith("127."));
      expect(approachOf(told(peer, sent), proxies)).toEqual({ address: peer, https: false, local: false });
    }),
  );
});
