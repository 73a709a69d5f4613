// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeAll, expect, test, vi as spy } from "vitest";
import * as z from "zod/mini";
import { enrol } from "#protocol/devices.ts";
import { enrolmentBytes } from "#protocol/signing.ts";
import { startLanguage } from "#ui/language.ts";
import { Enrolment } from "../../src/kiosk/enrolment/Enrolment.tsx";
import { decisionsIn } from "../../src/kiosk/set-up/accepted.ts";
import { en } from "../../src/kiosk/words/en.ts";
import { enrolmentWords } from "../../src/kiosk/enrolment/words.ts";
import { vi } from "../../src/kiosk/words/vi.ts";
import { isSignedBy } from "../support/hand-made-keys.ts";
import { anOutbox, ourOrganisation, ourStore } from "../support/tablet.ts";

const words = enrolmentWords.vi;
const code = "K7QM2XPA";

beforeAll(() => startLanguage(vi, en));
afterEach(() => {
  cleanup();
  spy.unstubAllGlobals();
  spy.restoreAllMocks();
});

const yes = (device: string) =>
  Response.json({ store: ourStore, device: { id: device, name: "AB-03" }, organisationKey: ourOrganisation.key });
const no = (error: string, status: number) => Response.json({ error, message: "" }, { status });

/** The page of a tablet whose endpoint answers in turn; afterwards there is no network. */
async function openEnrolment({
  answers = [],
  isAgain = false,
  isStorageLost = false,
  typed = "",
}: {
  answers?: ((device: string) => Response)[];
  isAgain?: boolean;
  isStorageLost?: boolean;
  typed?: string;
}) {
  const outbox = await anOutbox();
  const asked: z.infer<typeof enrol.input>[] = [];
  spy.stubGlobal("fetch", async (_: unknown, init: RequestInit) => {
    asked.push(z.parse(enrol.input, JSON.parse(z.parse(z.string(), init.body))));
    const answer = answers.shift();
    if (!answer) throw new TypeError("fetch failed");
    return answer(outbox.device);
  });
  const onDone = spy.fn();
  const onLater = spy.fn();
  const again = { isAgain, isStorageLost };
  render(<Enrolment outbox={outbox} code={typed} {...again} onDone={onDone} onLater={onLater} />);
  const user = userEvent.setup();
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  return { outbox, asked, onDone, onLater, user, press, field: () => screen.getByLabelText(words.label) };
}

const signs = async (outbox: Awaited<ReturnType<typeof anOutbox>>) =>
  Object.keys(await outbox.signing.headersOf({ method: "GET", path: "/api/bundle" }, "", ourStore)).length > 0;

test("staff type the code, the tablet proves its new key, and says its name", async () => {
  const { outbox, asked, onDone, user, press, field } = await openEnrolment({ answers: [yes] });
  expect(screen.getByRole("heading", { name: words.title })).toBeTruthy();
  expect(screen.queryByRole("button", { name: words.later })).toBeNull();
  await user.type(field(), "k7qm 2xpa{Enter}");
  expect(await screen.findByRole("heading", { name: "Đã ghi danh máy AB-03." })).toBeTruthy();
  expect(screen.getByText(words.next)).toBeTruthy();
  const [sent] = asked;
  if (!sent) throw new Error("nothing was asked");
  expect(sent).toMatchObject({ code, device: outbox.device });
  expect(isSignedBy(sent.publicKey, Buffer.from(sent.proof, "base64url"), enrolmentBytes(code, outbox.device))).toBe(true);
  expect(await signs(outbox)).toBe(true);
  await press(words.goOn);
  expect(onDone).toHaveBeenCalledOnce();
});

test("whoever scanned the code is asked to press a button, not for a code", async () => {
  const { asked, press, field } = await openEnrolment({ answers: [yes], typed: code });
  expect(screen.getByText("Mã đã điền sẵn. Bấm “Ghi danh”.")).toBeTruthy();
  expect(screen.queryByText(words.lead)).toBeNull();
  expect(field().getAttribute("value")).toBe(code);
  await press(words.enrol);
  expect(await screen.findByRole("heading", { name: /AB-03/ })).toBeTruthy();
  expect(asked).toMatchObject([{ code }]);
});

test.each([
  ["K7QM2XP0", "look-alikes"],
  ["K7QM", "length"],
  ["K7QM2XPĐ", "characters"],
] as const)("«%s» is not sent; the field says why", async (typed, fault) => {
  const { asked, user, press, field } = await openEnrolment({});
  await user.type(field(), typed);
  await press(words.enrol);
  expect(screen.getByText(words[fault])).toBeTruthy();
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(asked).toEqual([]);
});

test.each([
  ["a wrong code", () => no("wrong-credentials", 401), "wrong-code"],
  ["a code for another tablet", () => no("conflict", 409), "other-tablet"],
  ["too many tries", () => no("too-many-tries", 429), "too-many-tries"],
  ["no network", null, "no-answer"],
  ["a portal's page", () => new Response("<!doctype html>"), "no-answer"],
  ["a portal that wants a password", () => new Response("", { status: 401 }), "no-answer"],
  ["an endpoint in trouble", () => no("internal", 500), "no-answer"],
] as const)("after %s the page says so, and the next try may succeed", async (_, answer, outcome) => {
  const { outbox, press } = await openEnrolment({ answers: answer ? [answer, yes] : [], typed: code });
  await press(words.enrol);
  expect(await screen.findByText(words[outcome])).toBeTruthy();
  expect(await signs(outbox)).toBe(false);
  if (!answer) return;
  await press(words.enrol);
  expect(await screen.findByRole("heading", { name: /AB-03/ })).toBeTruthy();
});

test("a tablet that cannot keep a key says so and asks for no enrolment", async () => {
  const report = spy.fn();
  spy.stubGlobal("reportError", report);
  const { asked, press } = await openEnrolment({ answers: [yes], typed: code });
  spy.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("could not be cloned", "DataCloneError");
  });
  await press(words.enrol);
  expect(await screen.findByText(words["no-key"])).toBeTruthy();
  expect(asked).toEqual([]);
  expect(report).toHaveBeenCalledOnce();
});

test("a tablet in use may be enrolled again, or later, and staff read that nothing is lost", async () => {
  const { press, onLater } = await openEnrolment({ isAgain: true });
  expect(screen.getByRole("heading", { name: words.again })).toBeTruthy();
  expect(screen.getByText(words.kept)).toBeTruthy();
  await press(words.later);
  expect(onLater).toHaveBeenCalledOnce();
});

test("where the storage was taken nobody is told that nothing is lost, and all that was accepted of the tablet is asked again", async () => {
  localStorage.setItem("kiosk set-up", "encrypted=2026-11-18&finished=2026-11-18");
  const { press } = await openEnrolment({ answers: [yes], isAgain: true, isStorageLost: true, typed: code });
  expect(screen.getByRole("heading", { name: words.again })).toBeTruthy();
  expect(screen.queryByText(words.kept)).toBeNull();
  await press(words.enrol);
  expect(await screen.findByRole("heading", { name: /AB-03/ })).toBeTruthy();
  expect(decisionsIn(localStorage)).toEqual({});
});
