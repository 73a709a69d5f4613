import { parseSurvey, type ParsedSurvey } from "./check-definition.ts";
import { composeSurvey, findReason } from "./compose.ts";
import { criterionCodes } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { BlockFile, Instrument, ReasonLists } from "./instrument.ts";
import { schemaFaults } from "./schema-faults.ts";

/** The files of a survey as they were read; blocks by their id. */
export type SurveyFiles = { readonly instrument: unknown; readonly blocks: Readonly<Record<string, unknown>>; readonly reasons: unknown };

/** Makes a survey of its files, or says what is wrong and in which of them. */
export function readSurvey(files: SurveyFiles): ParsedSurvey {
  const instrument = Instrument.safeParse(files.instrument, { reportInput: true });
  if (!instrument.success) return { ok: false, faults: schemaFaults(instrument.error) };
  const reasons = ReasonLists.safeParse(files.reasons, { reportInput: true });
  if (!reasons.success) return { ok: false, faults: within("reasons.json", schemaFaults(reasons.error)) };
  const blocks = readBlocks(instrument.data, files.blocks);
  const faults = [...blocks.faults, ...reasonFaults(instrument.data, reasons.data), ...alsoAskFaults(instrument.data, blocks.found)];
  if (faults.length > 0) return { ok: false, faults };
  return parseSurvey(composeSurvey(instrument.data, blocks.found, reasons.data));
}

function within(file: string, faults: readonly Fault[]): Fault[] {
  return faults.map(({ place, fault }) => ({ place: `${file}: ${place}`, fault }));
}

function readBlocks({ order }: Instrument, blocks: SurveyFiles["blocks"]): { found: BlockFile[]; faults: Fault[] } {
  const found: BlockFile[] = [];
  const faults: Fault[] = [];
  const codes: readonly string[] = criterionCodes;
  for (const [position, name] of order.entries()) {
    if (codes.includes(name)) continue;
    const block = BlockFile.safeParse(blocks[name], { reportInput: true });
    if (!Object.hasOwn(blocks, name))
      faults.push({ place: `order[${position}]`, fault: `names «${name}», which is neither a criterion nor a block file` });
    else if (!block.success) faults.push(...within(`blocks/${name}.json`, schemaFaults(block.error)));
    else if (block.data.id !== name) faults.push({ place: `blocks/${name}.json: id`, fault: `must be «${name}», as the file is called` });
    else found.push(block.data);
  }
  return { found, faults };
}

function reasonFaults({ criteria }: Instrument, { lists }: ReasonLists): Fault[] {
  return criteria.flatMap(({ reasons }, criterion) => {
    const place = `criteria[${criterion}].reasons`;
    if (typeof reasons === "string")
      return lists[reasons] === undefined ? [{ place, fault: `«${reasons}» has no list in reasons.json` }] : [];
    return reasons.flatMap((id, position) =>
      findReason(id, lists) === undefined ? [{ place: `${place}[${position}]`, fault: `«${id}» is not a reason of reasons.json` }] : [],
    );
  });
}

function alsoAskFaults({ alsoAsk = [] }: Instrument, blocks: readonly BlockFile[]): Fault[] {
  const off = new Set(blocks.flatMap((block) => block.questions.filter((question) => question.onByDefault === false).map(({ id }) => id)));
  return alsoAsk.flatMap((id, position) =>
    off.has(id) ? [] : [{ place: `alsoAsk[${position}]`, fault: `«${id}» is not a question that the blocks of this survey leave out` }],
  );
}
