// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { Refused } from "#protocol/call.ts";
import { startLanguage } from "#ui/language.ts";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { PageAround, type Page } from "#dashboard/frame/page.ts";
import { useBusy } from "#dashboard/frame/use-busy.ts";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";

beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Ask = (query: { readonly month: string }, signal: AbortSignal) => Promise<string>;

const untilNovember: Ask = async ({ month }) => {
  if (month === "2026-11") throw new TypeError("Failed to fetch");
  return "85,81";
};

const refusing: Ask = () => Promise.reject(new Refused(403, { error: "forbidden", message: "no" }));

function pageOf(scope: string, more: Partial<Page> = {}): Page {
  return { scope, attempt: 0, askAgain: () => {}, busy: () => () => {}, outOfReach: () => () => {}, ...more };
}

function Answered({ ask, month, page }: { readonly ask: Ask; readonly month: string; readonly page: Page }) {
  return (
    <PageAround value={page}>
      <Asking ask={ask} query={{ month }}>
        {(answer) => <b>{answer}</b>}
      </Asking>
    </PageAround>
  );
}

test("figures of the choice before stay, under their own name, until the next ones are here", async () => {
  const asked = new Map<string, (answer: string) => void>();
  const ask: Ask = ({ month }) => new Promise((resolve) => asked.set(month, resolve));
  const { rerender } = render(<Answered ask={ask} month="2026-10" page={pageOf("Tháng 10")} />);
  act(() => asked.get("2026-10")?.("85,81"));
  expect(await screen.findByText("85,81")).toBeTruthy();
  rerender(<Answered ask={ask} month="2026-11" page={pageOf("Tháng 11")} />);
  expect(screen.getByText("Số liệu bên dưới vẫn là của: Tháng 10.")).toBeTruthy();
  expect(screen.getByText("85,81").parentElement?.getAttribute("aria-busy")).toBe("true");
  act(() => asked.get("2026-11")?.("86,02"));
  expect(await screen.findByText("86,02")).toBeTruthy();
  expect(screen.queryByText("85,81")).toBeNull();
});

test("the same question, written anew by a redraw, is asked once", async () => {
  const ask = vi.fn<Ask>(async ({ month }) => month);
  const page = pageOf("Tháng 10");
  const { rerender } = render(<Answered ask={ask} month="2026-10" page={page} />);
  await screen.findByText("2026-10");
  rerender(<Answered ask={ask} month="2026-10" page={page} />);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("asking again asks every question anew", async () => {
  const ask = vi.fn<Ask>(async ({ month }) => month);
  const { rerender } = render(<Answered ask={ask} month="2026-10" page={pageOf("Tháng 10")} />);
  await screen.findByText("2026-10");
  rerender(<Answered ask={ask} month="2026-10" page={pageOf("Tháng 10", { attempt: 1 })} />);
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
});

test("an endpoint out of reach is told to the page and takes no figure away", async () => {
  const outOfReach = vi.fn<Page["outOfReach"]>(() => () => {});
  const { rerender } = render(<Answered ask={untilNovember} month="2026-10" page={pageOf("Tháng 10", { outOfReach })} />);
  await screen.findByText("85,81");
  rerender(<Answered ask={untilNovember} month="2026-11" page={pageOf("Tháng 11", { outOfReach })} />);
  await waitFor(() => expect(outOfReach).toHaveBeenCalledWith("Tháng 10"));
  expect(screen.getByText("85,81")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a refusal stands where its figures would, with a button that asks again", async () => {
  const askAgain = vi.fn<() => void>();
  render(<Answered ask={refusing} month="2026-10" page={pageOf("Tháng 10", { askAgain })} />);
  expect((await screen.findByRole("alert")).textContent).toContain("Tài khoản này không được xem kết quả.");
  fireEvent.click(screen.getByRole("button", { name: "Hỏi lại" }));
  expect(askAgain).toHaveBeenCalledTimes(1);
});

test("work that takes long gets another word, and quiet returns when it is done", () => {
  vi.useFakeTimers();
  const ends: (() => void)[] = [];
  function Doing() {
    const [doing, busy] = useBusy();
    return (
      <button type="button" onClick={() => ends.push(busy())}>
        {doing}
      </button>
    );
  }
  render(<Doing />);
  const button = screen.getByRole("button");
  fireEvent.click(button);
  expect(button.textContent).toBe("asking");
  act(() => {
    vi.advanceTimersByTime(4000);
  });
  expect(button.textContent).toBe("asking-long");
  act(() => ends[0]?.());
  expect(button.textContent).toBe("quiet");
});
