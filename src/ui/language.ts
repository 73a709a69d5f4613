import { type BackendModule, createInstance, type FormatterModule, type Resource } from "i18next";
import { useSyncExternalStore } from "react";
import type { LocalizedText } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import { formatCount } from "./numbers.ts";
import { en as furnitureEn } from "./words/en.ts";
import { vi as furnitureVi } from "./words/vi.ts";

/** A catalogue: text by key, placeholders in single braces. A key may end in `_one` and `_other` where English counts. */
export type Words = Readonly<Record<string, string>>;

type FurnitureWords = typeof furnitureVi;
type BareKey<Key> = Key extends `${infer Bare}_other` ? Bare : Key;

/** The name by which a text is asked for: its key without the ending for number; the furniture's own are there in every room. */
type WordKey<Catalogue extends Words> = BareKey<Extract<keyof Catalogue | keyof FurnitureWords, string>>;

/** What stands in the braces of a text; numbers are written as the language writes counts. */
type WordValues = Readonly<Record<string, string | number>>;

/** Says a text in the language of the page. */
type Say<Catalogue extends Words> = (key: WordKey<Catalogue>, values?: WordValues) => string;

/** The one i18next of a page: Vietnamese until somebody asks for English. */
const i18n = createInstance();

const countsAsTheLanguageWritesThem: FormatterModule = {
  type: "formatter",
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, tongue) => (typeof value === "number" ? formatCount(value, languageNamed(tongue)) : String(value)),
};

/** Puts a room's catalogues in place; call once, before the first drawing. `en` says everything `vi` says. */
export function startLanguage(vi: Words, en: Words): void {
  start({ vi: { translation: { ...furnitureVi, ...vi } }, en: { translation: { ...furnitureEn, ...en } } });
}

/**
 * The same for a page that speaks Vietnamese nearly always: its English is brought when it is first asked for, and the page goes on
 * in Vietnamese until it has come.
 */
export function startVietnamese(vi: Words, bringEnglish: () => Promise<Words>): void {
  i18n.use(bringing(bringEnglish));
  start({ vi: { translation: { ...furnitureVi, ...vi } } });
}

function start(resources: Resource): void {
  i18n.on("languageChanged", declareLanguage);
  void i18n.use(countsAsTheLanguageWritesThem).init({
    lng: "vi",
    fallbackLng: "vi",
    resources,
    partialBundledLanguages: true,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: "{", suffix: "}", escapeValue: false, alwaysFormat: true },
  });
}

/** Vietnamese is always there, so what is missing is English. By the number of its members i18next knows that `read` answers with a promise. */
function bringing(bringEnglish: () => Promise<Words>): BackendModule {
  const read = async (_tongue: string, _namespace: string) => ({ ...furnitureEn, ...(await bringEnglish()) });
  return { type: "backend", init: () => {}, read };
}

/** Speaks another language from here on, on screen and to screen readers. */
export function speak(tongue: Language): void {
  void i18n.changeLanguage(tongue);
}

/** The language a component draws in: `say` a text of the page by key, `read` a text of the data. */
export type Voice<Catalogue extends Words = FurnitureWords> = {
  readonly language: Language;
  readonly say: Say<Catalogue>;
  readonly read: (text: LocalizedText) => string;
};

/** The voice of the page; redraws when the language changes. */
export function useWords<Catalogue extends Words = FurnitureWords>(): Voice<Catalogue> {
  const language = languageNamed(useSyncExternalStore(onLanguage, tongueOfPage));
  return { language, say: (key: string, values) => i18n.t(key, { ...values, lng: language }), read: (text) => text[language] };
}

function onLanguage(listener: () => void): () => void {
  i18n.on("languageChanged", listener);
  return () => i18n.off("languageChanged", listener);
}

function tongueOfPage(): string {
  return i18n.language;
}

function languageNamed(tongue: string | undefined): Language {
  return tongue === "en" ? "en" : "vi";
}

function declareLanguage(tongue: string): void {
  document.documentElement.lang = tongue;
}
