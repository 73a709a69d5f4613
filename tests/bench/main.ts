import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dashboardFigures } from "./dashboard.ts";
import { editorFigures } from "./editor.ts";
import { tableOf } from "./figure.ts";
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
  },
});
const repeats = Number(values.repeats);

const figures = [
  ...weightFigures(join(import.meta.dirname, "../../dist")),
  ...(await tabletFigures(repeats)),
  ...(await editorFigures(repeats)),
  ...(await saveFigures(repeats)),
  ...(await ingestFigures(repeats)),
  ...(await dashboardFigures(repeats, { responses: Number(values.responses), kept: Number(values.kept) })),
];
console.log(tableOf(figures));
console.log(
  `\nMeasured ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${repeats} repeats.`,
);
