import type { Criterion, LocalizedText, Question } from "#survey/definition.ts";
import { type Given, isAnswered, type Screen } from "#survey/flow.ts";
import type { Language } from "#survey/response.ts";
import { levels, notApplicable, yesNo } from "#survey/scale.ts";
import { readingWords } from "./words.ts";

/** One breath: what is said, or the name of a recording of it. */
export type Line = { readonly text: string; readonly recording: string | null };

/** What stands on the screen, and how it is spoken of. */
export type Read = {
  readonly screen: Screen;
  readonly questions: readonly Question[];
  readonly given: Given;
  /** The sentence above the items. */
  readonly stem: string;
  readonly language: Language;
};

/** What is read of a screen: its name, then the questions in order with their answers; from the first open question on where some are answered. */
export function screenScript(read: Read): Line[] {
  const { screen, questions, given, stem, language } = read;
  const open = questions.filter((question) => !isAnswered(question, given));
  if (open.length > 0 && open.length < questions.length) return questionLines(open, read);
  const heading = screen.kind === "criterion" ? [(screen.criterion.shortTitle ?? screen.criterion.title)[language], stem] : [];
  return [...heading.map(said), ...questionLines(questions, read)];
}

/** What is read of «Vì sao?»: the question, how to answer it, and the reasons in order. */
export function reasonsScript({ reasons }: Criterion, why: readonly string[], language: Language): Line[] {
  return [...why.map(said), ...optionLines("option", reasons, language)];
}

/** What is said after an answer: what was chosen, unless a helper holds the tablet and others would hear it, then the next open question. */
export function answerScript(before: Given, read: Read, isAssisted: boolean): Line[] {
  const next = read.questions.find((question) => !isAnswered(question, read.given));
  const changed = read.questions.flatMap((question) =>
    changeLines(
      { options: optionsOf(question), old: before.answers[question.id], now: read.given.answers[question.id] },
      question.kind === "several",
      read.language,
    ),
  );
  return [...(isAssisted ? [] : changed), ...(next ? questionLines([next], read) : [])];
}

/** What is said after a reason was tapped. */
export function reasonScript(before: Given, { screen, given, language }: Read, isAssisted: boolean): Line[] {
  if (isAssisted || screen.kind === "block") return [];
  const { code, reasons } = screen.criterion;
  return changeLines({ options: reasons, old: before.reasons[code], now: given.reasons[code] }, true, language);
}

type Change = {
  readonly options: readonly Named[];
  readonly old: readonly string[] | undefined;
  readonly now: readonly string[] | undefined;
};

/** Where one choice replaces another, only the new one is named. */
function changeLines({ options, old = [], now = [] }: Change, several: boolean, language: Language): Line[] {
  const words = readingWords[language];
  return options.flatMap(({ id, text }) => {
    const label = text[language];
    if (now.includes(id) && !old.includes(id)) return [said(words.chosen.replace("{label}", label))];
    return several && old.includes(id) && !now.includes(id) ? [said(words.dropped.replace("{label}", label))] : [];
  });
}

/** The levels are the same for every item, so they are read in full once. */
function questionLines(questions: readonly Question[], { screen, language }: Read): Line[] {
  return questions.flatMap((question, place) => {
    if (question.kind === "satisfaction" && place > 0)
      return [asked(question, screen, language), said(readingWords[language]["same-levels"])];
    const kind = question.kind === "satisfaction" ? "level" : "option";
    return [asked(question, screen, language), ...optionLines(kind, optionsOf(question), language)];
  });
}

function asked(question: Question, screen: Screen, language: Language): Line {
  const words = (question.shortText ?? question.text)[language];
  const number = screen.kind === "criterion" ? screen.criterion.questions.findIndex(({ id }) => id === question.id) + 1 : 0;
  const hint = question.kind === "satisfaction" ? undefined : question.hint?.[language];
  const text = [number > 0 ? `${number}. ${words}` : words, hint].filter((part) => part !== undefined).join(" ");
  return { text, recording: question.audio?.[language] ?? null };
}

type Named = { readonly id: string; readonly text: LocalizedText };

function optionsOf(question: Question): readonly Named[] {
  if (question.kind === "text") return [];
  if (question.kind === "yes-no") return yesNo;
  if (question.kind !== "satisfaction") return question.options;
  return question.notApplicable ? [...levels, notApplicable] : levels;
}

/** Each with its place; «Không áp dụng» has none on the scale. */
function optionLines(kind: "level" | "option", options: readonly Named[], language: Language): Line[] {
  const placed = kind === "level" ? options.filter(({ id }) => id !== notApplicable.id) : options;
  return options.map(({ id, text }) => {
    const place = placed.findIndex((one) => one.id === id) + 1;
    const label = text[language];
    if (place === 0) return said(`${label}.`);
    const sentence = readingWords[language][kind];
    return said(sentence.replace("{place}", String(place)).replace("{total}", String(placed.length)).replace("{label}", label));
  });
}

function said(text: string): Line {
  return { text, recording: null };
}
