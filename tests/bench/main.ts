import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dashboardFigures } from "./dashboard.ts";
import { editorFigures } from "./editor.ts";
import { type Figure, tableOf } from "./figure.ts";
import { ingestFigures } from "./ingest.ts";
import { saveFigures } from "./save.ts";
import { tabletFigures } from "./tablet.ts";
import { weightFigures } from "./weight.ts";

const { values } = parseArgs({
  options: {
    repeats: { type: "string", default: "5" },
    /** How many responses the dashboard's store has, and how many are kept and counted to hold the two together. */
    responses: { type: "string", default: "10000000" },
    kept: { type: "string", default: "1000000" },
    /** Names of groups, with commas; all unless said. */
    only: { type: "string" },
  },
});
const repeats = Number(values.repeats);

const groups: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  weight: () => weightFigures(join(import.meta.dirname, "../../dist")),
  tablet: () => tabletFigures(repeats),
  editor: () => editorFigures(repeats),
  save: () => saveFigures(repeats),
  ingest: () => ingestFigures(repeats),
  dashboard: () => dashboardFigures(repeats, { responses: Number(values.responses), kept: Number(values.kept) }),
};

const figures: Figure[] = [];
for (const name of values.only?.split(",") ?? Object.keys(groups)) {
  const group = groups[name];
  if (!group) throw new Error(`no figures are called ${name}: there are ${Object.keys(groups).join(", ")}`);
  figures.push(...(await group()));
}
console.log(tableOf(figures));
console.log(
  `\nMeasured ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${repeats} repeats.`,
);
