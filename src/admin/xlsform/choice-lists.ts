import type { Option } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import { levels, notApplicable, yesNo } from "#survey/scale.ts";
import { textIn } from "./columns.ts";
import { openNames } from "./names.ts";
import type { Row } from "./sheets.ts";

/** A list of choices: options by the ids they get here; `levels` where they are the five official ones, with or without «Không áp dụng». */
export type ChoiceList = {
  readonly options: readonly Option[];
  readonly kind: "levels" | "levels-or-not-applicable" | "yes-no" | "own";
  /** The id of an option by the name it has in the file. */
  readonly idByName: ReadonlyMap<string, string>;
};

/** The lists of the sheet `choices` by their names. */
export function choiceLists(rows: readonly Row[], usual: Language): ReadonlyMap<string, ChoiceList> {
  const byName = Map.groupBy(rows, ({ cells }) => (cells.list_name ?? cells["list name"] ?? "").trim());
  return new Map([...byName].map(([name, ofList]) => [name, listOf(ofList, usual)]));
}

/** The id of an option by the name it has in the file, whichever list it stands in; of several the first. */
export function optionIds(lists: ReadonlyMap<string, ChoiceList>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { idByName } of lists.values()) for (const [name, id] of idByName) if (!ids.has(name)) ids.set(name, id);
  return ids;
}

function listOf(rows: readonly Row[], usual: Language): ChoiceList {
  const idOf = openNames();
  const named = rows.map((row) => ({ name: row.cells.name?.trim() ?? "", text: textIn(row, "label", usual) }));
  const own = named.map(({ name, text }): Option => ({ id: idOf(name), text }));
  const scale = [...levels, notApplicable];
  if (isOf(own, levels) || isOf(own, scale)) {
    const ids = scale.map(({ id }) => id);
    return {
      options: own,
      kind: own.length > levels.length ? "levels-or-not-applicable" : "levels",
      idByName: new Map(named.map(({ name }, place) => [name, ids[place] ?? name])),
    };
  }
  return { options: own, kind: isOf(own, yesNo) ? "yes-no" : "own", idByName: new Map(named.map(({ name }) => [name, idOf(name)])) };
}

/** Whether options are these, in this order, by what they say in the languages in which they say anything. */
function isOf(options: readonly Option[], wanted: readonly Option[]): boolean {
  return options.length === wanted.length && wanted.every(({ text }, place) => saysTheSame(options[place]?.text, text));
}

function saysTheSame(said: Option["text"] | undefined, wanted: Option["text"]): boolean {
  if (!said || (said.vi === "" && said.en === "")) return false;
  const isSame = (language: Language) => said[language] === "" || said[language].toLowerCase() === wanted[language].toLowerCase();
  return isSame("vi") && isSame("en");
}
