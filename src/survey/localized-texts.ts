import type { LocalizedText } from "./definition.ts";

/** A text in both languages and where it stands, as in `criteria[2].questions[0].text`. */
export type PlacedText = { readonly text: LocalizedText; readonly place: string };

/** Every text in both languages of a value; `place` is where the value stands. */
export function localizedTextsIn(value: unknown, place = ""): PlacedText[] {
  if (isText(value)) return [{ text: value, place }];
  if (Array.isArray(value)) return value.flatMap((entry, position) => localizedTextsIn(entry, `${place}[${position}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => localizedTextsIn(member, place === "" ? key : `${place}.${key}`));
}

/** Whether a value is a text in both languages, empty or not. */
export function isText(value: unknown): value is LocalizedText {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return "vi" in value && "en" in value && typeof value.vi === "string" && typeof value.en === "string";
}

/** The language in which a text is empty while it is there in the other. */
export function missingLanguage({ vi, en }: LocalizedText): "vi" | "en" | undefined {
  const isThere = { vi: vi.trim() !== "", en: en.trim() !== "" };
  if (isThere.vi === isThere.en) return undefined;
  return isThere.vi ? "en" : "vi";
}
