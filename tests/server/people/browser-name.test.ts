import * as fc from "fast-check";
import { expect, test } from "vitest";
import { browserName } from "../../../src/server/people/browser-name.ts";
import { sessionCookie, tokenIn } from "../../../src/server/people/session-cookie.ts";

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
    "Chrome 156, Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0",
    "Edge 156, Windows",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15",
    "Safari 26, macOS",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
    "Safari 26, iOS",
  ],
  ["Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0", "Firefox 150, Android"],
  ["curl/8.9", "?"],
  ["", "?"],
])("%s is shown as a few words", (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

test("whatever a browser calls itself, only known words and a version are kept of it", () => {
  fc.assert(
    fc.property(fc.string(), (said) => {
      expect(browserName(`Mozilla/5.0 (${said}) Chrome/156 ${said}`).length).toBeLessThan(60);
    }),
  );
});

test("the token is found among other cookies, and nothing else passes for one", () => {
  const token = "a".repeat(43);
  const [cookie = ""] = sessionCookie(token).split(";");
  expect(tokenIn(`theme=dark; ${cookie}; other=1`)).toBe(token);
  expect([null, "", "session=x", `x${cookie}`, "__Host-session=short", `${cookie}x`].map(tokenIn)).toEqual(Array(6).fill(null));
});
