import { join } from "node:path";
import type { Plugin } from "vite";

const nothing = "\0nothing";

/** What is loaded later, and rarely without its neighbours, compresses better in one file: 5.7 kB of 221 gzip, measured. */
const laterTogether = [
  { name: "schemas", test: /node_modules.zod|src.(protocol|survey)./ },
  { name: "service", test: /src.kiosk.(enrolment|set-up|status)./ },
];

/**
 * Builds the tablet's program apart from the staff's pages: it shares no file with them, so all it needs for its first screen is
 * one script, which compresses better than several (4.5 kB of 149 gzip, measured) and is one request.
 */
export function kioskApart({ house, neighbours }: { house: string; neighbours: readonly string[] }): Plugin {
  const pageOf = (room: string) => join(house, "src", room, "index.html");
  return {
    name: "kiosk-apart",
    apply: "build",
    enforce: "pre",
    // Browsers have their own; in its place there would come an empty module of the old kind with all that reads such modules.
    resolveId: (id) => (id === "crypto" ? nothing : undefined),
    load: (id) => (id === nothing ? "export {};" : undefined),
    config: () => ({
      builder: {},
      environments: {
        client: {
          build: {
            rolldownOptions: {
              input: Object.fromEntries(neighbours.map((room) => [room, pageOf(room)])),
              output: { codeSplitting: { groups: [{ name: "staff", tags: ["$initial"], minShareCount: neighbours.length }] } },
            },
          },
        },
        kiosk: {
          consumer: "client",
          build: {
            // The neighbours are built first, and leave public files beside their own.
            emptyOutDir: false,
            copyPublicDir: false,
            // What is loaded later stands on the first script alone.
            modulePreload: false,
            rolldownOptions: {
              input: { kiosk: pageOf("kiosk") },
              // Names of constants weigh more than most of their values: 0.3 kB gzip.
              optimization: { inlineConst: { mode: "all", pass: 3 } },
              output: { codeSplitting: { groups: [{ name: "kiosk", tags: ["$initial"] }, ...laterTogether] } },
            },
          },
        },
      },
    }),
  };
}
