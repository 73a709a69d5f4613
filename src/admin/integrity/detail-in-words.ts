import { flags } from "#protocol/annulments.ts";
import { roles } from "#protocol/endpoint.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { formatCount, formatDate, formatMoment, formatPercent } from "#ui/numbers.ts";
import type { useVoice } from "#admin/voice.ts";
import type { Line, Said } from "./detail-lines.ts";
import type { Names } from "./names.ts";
import { nameIn } from "./places.ts";
import { deedsVi } from "./words/deeds-vi.ts";

type Voice = ReturnType<typeof useVoice>;
type Tongue = { readonly voice: Voice; readonly names: Names };

/** A line of a deed as people read it: what it is about, and what it says; names the page does not know stay as they are. */
export function lineInWords({ path, said }: Line, { voice, names }: Tongue): { readonly label: string; readonly text: string } {
  const name = path.findLast((one) => !/^\d+$/.test(one)) ?? "";
  const texts = said.map((one) => (typeof one === "string" ? named(name, one, { voice, names }) : inWords(name, one, voice)));
  return { label: path.map((one) => labelOf(one, voice)).join(", "), text: texts.length === 0 ? "—" : texts.join(", ") };
}

type DetailName = { [Key in keyof typeof deedsVi]: Key extends `detail.${infer Name}` ? Name : never }[keyof typeof deedsVi];

function isDetailName(name: string): name is DetailName {
  return Object.hasOwn(deedsVi, `detail.${name}`);
}

function labelOf(name: string, { say }: Voice): string {
  return isDetailName(name) ? say(`detail.${name}`) : name;
}

function inWords(name: string, said: Exclude<Said, string>, { say, read, language }: Voice): string {
  if (said === null) return "—";
  if (typeof said === "boolean") return say(said ? "audit.yes" : "audit.no");
  if (typeof said === "object") return read(said);
  if (name === "percent") return formatPercent(said, language);
  return name === "year" ? String(said) : formatCount(said, language);
}

function named(name: string, text: string, tongue: Tongue): string {
  return namers.get(name)?.(text, tongue) ?? (isoDay.test(text) ? formatDate(text) : momentOr(text));
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function momentOr(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? formatMoment(text) : text;
}

/** What an id or word of the store is called; undefined where nobody here knows. */
type Namer = (text: string, tongue: Tongue) => string | undefined;

const unitNamed: Namer = (id, { voice, names }) => readOr(nameIn(names.places, id), voice);
const counters = ({ places }: Names) => places.flatMap((place) => place.counters);
const counterNamed: Namer = (id, { voice, names }) => readOr(nameIn(counters(names), id), voice);

function readOr(name: LocalizedText | null, { read }: Voice): string | undefined {
  return name === null ? undefined : read(name);
}

const namers: ReadonlyMap<string, Namer> = new Map<string, Namer>([
  ["account", (id, { names }) => names.people.find((person) => person.id === id)?.name],
  ["device", (id, { names }) => names.devices.find((device) => device.id === id)?.name],
  ["role", (text, { voice }) => roles.flatMap((role) => (role === text ? voice.say(`role.${role}`) : []))[0]],
  ["flag", (text, { voice }) => flags.flatMap((flag) => (flag === text ? voice.say(`flag.${flag}`) : []))[0]],
  ["unit", unitNamed],
  ["units", unitNamed],
  ["parent", unitNamed],
  ["successor", unitNamed],
  ["counter", counterNamed],
  ["counters", counterNamed],
]);
