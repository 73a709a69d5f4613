import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Which outside packages each room uses: this list is the truth, an addition carries its reason. */
const packages = {
  survey: ["zod/mini"],
  protocol: ["zod/mini"],
  ui: ["react", "react-dom/client", "i18next", "uqr"],
  account: ["react"],
  kiosk: ["react", "react-dom/client", "zod/mini", "dexie", "@hpke/core", "workbox-window", "workbox-precaching", "workbox-routing"],
  // A file carried from a tablet is read once through its schema; trees one can reorder by drag and by keyboard; XLSForm is a spreadsheet.
  // The tablet on which a draft is tried is a page of its own.
  admin: [
    "react",
    "react-dom",
    "react-dom/client",
    "zod/mini",
    "react-aria-components",
    "read-excel-file/universal",
    "write-excel-file/browser",
  ],
  dashboard: ["react", "recharts", "write-excel-file/browser", "zod/mini"],
  build: ["vite"],
  server: [
    "hono",
    "hono/compress",
    "csv-parse/sync",
    "hono/html",
    "hono/secure-headers",
    "@hono/node-server",
    "@hono/node-server/serve-static",
    "@hpke/core",
    // Lists of common passwords, the second factor, and tries counted by several processes.
    "@zxcvbn-ts/language-common",
    "otpauth",
    "rate-limiter-flexible",
    "kysely",
    "kysely/migration",
    "pg",
    "pino",
    "zod/mini",
  ],
} satisfies Record<string, string[]>;

/** Rooms where Node itself may be used. */
const onNode = new Set(["server", "build"]);

/** What an import statement or an `import(…)` names that is neither of the room (`./`) nor behind a door (`#`). */
const strangers = /(?:^(?:import|export)(?:[^"';=(]*\sfrom)?\s+|\bimport\()"([^".#][^"]*)"/gm;

test.each(Object.entries(packages))("%s uses only its own packages", (room, allowed) => {
  const used = globSync(`src/${room}/**/*.{ts,tsx}`)
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(strangers)].map(([, name]) => name))
    .filter((name) => !(onNode.has(room) && name?.startsWith("node:")));
  expect(new Set(used)).toEqual(new Set(allowed));
});
