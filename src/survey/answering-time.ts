import { isMet } from "./condition.ts";
import type { Question, SurveyDefinition } from "./definition.ts";
import { type Launch, type Screen, screensOf } from "./flow.ts";
import { optionIdsOf } from "./questions.ts";
import { opens, type Route, routesOf } from "./routes.ts";
import { levels } from "./scale.ts";
import { vietnameseWords } from "./words.ts";

/**
 * Syllables a second of Vietnamese read aloud (Coupé, Oh, Dediu and Pellegrino, Science Advances 2019). We found no measurement of silent
 * reading in Vietnamese; that people of all ages at a counter read no faster in silence is our assumption.
 */
const syllablesPerSecond = 5.25;

/** To decide, and to move the hand and press (Card, Moran and Newell 1980); measured at desks with a mouse, taken over for a tablet. */
const secondsToDecide = 1.35;
const secondsToPress = 1.1;

/** Items on one page of the tablet at the usual size of letters; questions of blocks have a page each. */
const itemsOnPage = 6;

/**
 * How long answering takes, in whole seconds. `typical`: staff launched, and what only some answers bring up is left out; `longest`: the citizen
 * launched and each answer brings up most. Writing words, tapping reasons and help by staff are in neither. `questions`: all there are.
 */
export type AnsweringTime = { readonly questions: number; readonly typicalSeconds: number; readonly longestSeconds: number };

/** Estimates from the Vietnamese words there are to read and the presses there are to make. */
export function answeringTime(survey: SurveyDefinition): AnsweringTime {
  const routes = routesOf(survey);
  const typical = askedOfMost(survey, routes);
  return {
    questions: routes.length,
    typicalSeconds: Math.round(secondsToStart(survey, { launchedBy: "staff" }) + sum(typical.map(secondsFor))),
    longestSeconds: Math.round(secondsToStart(survey, { launchedBy: "citizen" }) + longest(routes)),
  };
}

/** What is asked when staff launched and no answer has brought up anything. */
function askedOfMost(survey: SurveyDefinition, routes: readonly Route[]): Question[] {
  const byId = new Map(routes.map(({ question }) => [question.id, question]));
  const launched = screensOf(survey, { launchedBy: "staff" }).flatMap(questionsOn);
  return launched.filter(({ when }) => isMet(when, (id) => byId.get(id), {}));
}

function questionsOn(screen: Screen): readonly Question[] {
  return screen.kind === "criterion" ? screen.criterion.questions : screen.block.questions;
}

/** The names of the levels, which are read once, and the headings of the criteria. */
function secondsToStart(survey: SurveyDefinition, launch: Launch): number {
  const headings = screensOf(survey, launch).flatMap(headingOf);
  return vietnameseWords([...levels.map(({ text }) => text), ...headings]) / syllablesPerSecond;
}

function headingOf(screen: Screen) {
  return screen.kind === "criterion" ? [screen.criterion.shortTitle ?? screen.criterion.title] : [];
}

function secondsFor(question: Question): number {
  const pages = question.kind === "satisfaction" ? 1 / itemsOnPage : 1;
  const presses = question.kind === "text" ? 0 : 1;
  return vietnameseWords(readOf(question)) / syllablesPerSecond + secondsToDecide + (presses + pages) * secondsToPress;
}

function readOf(question: Question) {
  if (question.kind === "satisfaction") return [question.shortText ?? question.text];
  return [question.text, question.hint, ...("options" in question ? question.options.map(({ text }) => text) : [])];
}

/** Most seconds from a question on, with those that wait for it: when it is asked, and when it is not. */
type Times = { readonly asked: number; readonly unasked: number };

function longest(routes: readonly Route[]): number {
  const times = new Map<Route, Times>();
  const of = (route: Route) => times.get(route) ?? { asked: 0, unasked: 0 };
  for (const route of routes.toReversed()) times.set(route, timesOf(route, of));
  return sum(routes.filter(({ when }) => when === undefined).map((route) => of(route).asked));
}

function timesOf({ question, opens: waiting }: Route, of: (route: Route) => Times): Times {
  const unasked = sum(waiting.map((route) => (route.when?.is === undefined ? of(route).asked : of(route).unasked)));
  const openedBy = (option: string) => waiting.map((route) => (isOpened(route, question, option) ? of(route).asked : of(route).unasked));
  const afterEach = optionIdsOf(question).map(openedBy);
  // Where several may be chosen, each waiting question may find its own option among them.
  const together = waiting.map((_, place) => Math.max(0, ...afterEach.map((times) => times[place] ?? 0)));
  const most = question.kind === "several" ? [together] : afterEach;
  return { asked: secondsFor(question) + Math.max(unasked, ...most.map(sum)), unasked };
}

function isOpened({ when }: Route, question: Question, option: string): boolean {
  return when !== undefined && opens(question, option, when);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
