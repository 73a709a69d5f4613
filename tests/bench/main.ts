import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { editorFigures } from "./editor.ts";
import { tableOf } from "./figure.ts";
import { ingestFigures } from "./ingest.ts";
import { saveFigures } from "./save.ts";
import { tabletFigures } from "./tablet.ts";
import { weightFigures } from "./weight.ts";

const { values } = parseArgs({ options: { repeats: { type: "string", default: "5" } } });
const repeats = Number(values.repeats);

const figures = [
  ...weightFigures(join(import.meta.dirname, "../../dist")),
  ...(await tabletFigures(repeats)),
  ...(await editorFigures(repeats)),
  ...(await saveFigures(repeats)),
  ...(await ingestFigures(repeats)),
];
console.log(tableOf(figures));
console.log(
  `\nMeasured ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${repeats} repeats.`,
);
