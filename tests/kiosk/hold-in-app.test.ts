// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { holdInApp } from "../../src/kiosk/program/hold-in-app.ts";
import { unmagnified } from "../../src/kiosk/program/unmagnified.ts";

beforeAll(holdInApp);
beforeEach(() => document.body.replaceChildren());
afterEach(() => vi.restoreAllMocks());

function add<Name extends "p" | "textarea">(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  document.body.append(element);
  return element;
}

/** Whether the browser does what it does by itself on such an event. */
function goesThrough(target: Element, event: Event): boolean {
  return target.dispatchEvent(event);
}
const slept = (type: string, persisted: boolean) => Object.assign(new Event(type), { persisted });
const heard = (type: string) => new Event(type, { bubbles: true, cancelable: true });
const pressed = (key: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key, ...held, bubbles: true, cancelable: true });

test.each(["contextmenu", "dragstart", "dragover", "drop", "copy", "cut"])("%s leads nowhere outside a field", (type) => {
  expect(goesThrough(add("p"), heard(type))).toBe(false);
});

test("in a field one pastes, by key or by its menu, but no word of it goes to the clipboard or away", () => {
  const field = add("textarea");
  expect(goesThrough(field, heard("paste"))).toBe(true);
  expect(goesThrough(field, heard("contextmenu"))).toBe(true);
  expect(goesThrough(field, heard("selectstart"))).toBe(true);
  for (const type of ["copy", "cut", "dragstart", "drop"]) expect(goesThrough(field, heard(type))).toBe(false);
});

test.each([
  ["p", { ctrlKey: true }],
  ["P", { ctrlKey: true, shiftKey: true }],
  ["s", { metaKey: true }],
  ["r", { ctrlKey: true }],
  ["u", { ctrlKey: true }],
  ["F5", {}],
  ["F7", {}],
  ["ArrowLeft", { altKey: true }],
])("«%s» with %o does not take the citizen out of the survey", (key, held) => {
  expect(goesThrough(add("p"), pressed(key, held))).toBe(false);
});

test.each([
  ["a", {}],
  ["v", { ctrlKey: true }],
  ["z", { metaKey: true }],
  ["+", { ctrlKey: true }],
  ["0", { ctrlKey: true }],
  ["q", { ctrlKey: true, altKey: true }],
  ["Tab", {}],
  ["ArrowLeft", {}],
  ["Enter", {}],
  [" ", {}],
])("«%s» with %o stays what it is: typing, walking by keys, magnifying, screen readers", (key, held) => {
  expect(goesThrough(add("textarea"), pressed(key, held))).toBe(true);
});

test("a page that wakes from the browser's sleep shows nothing and begins anew; one that is only left does not hide", () => {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => {});
  dispatchEvent(slept("pageshow", false));
  dispatchEvent(slept("pagehide", false));
  expect(document.body.hidden).toBe(false);
  dispatchEvent(slept("pagehide", true));
  expect(document.body.hidden).toBe(true);
  expect(reload).not.toHaveBeenCalled();
  dispatchEvent(slept("pageshow", true));
  expect(reload).toHaveBeenCalledOnce();
});

test("leaving asks nothing: what was answered is on disk", () => {
  expect(goesThrough(add("p"), heard("beforeunload"))).toBe(true);
});

test.each([
  [2, true, 1],
  [2, false, 0],
  [1, true, 0],
])("a page magnified %i times, at rest: %s, is opened anew %i times", async (scale, isIdle, times) => {
  const replace = vi.fn();
  await unmagnified(async () => isIdle, { scale: () => scale, replace });
  expect(replace).toHaveBeenCalledTimes(times);
});
