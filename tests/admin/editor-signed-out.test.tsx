// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aSurvey } from "../support/a-survey.ts";
import { line, openEditor, signOut, wentTo, withDraft } from "./editor-office.tsx";

withDraft();

test("whoever is signed out while he writes stays where he is, signs in beside it and asks again", async () => {
  const user = await openEditor(aSurvey());
  await screen.findByRole("switch", { name: "Số lần đi lại" });
  await user.click(line("block expectations"));
  signOut(true);
  await user.click(line("survey"));
  const link = await screen.findByRole("link", { name: "Đăng nhập ở thẻ khác" });
  expect([link.getAttribute("href")?.startsWith("/account/"), link.getAttribute("target")]).toEqual([true, "_blank"]);
  expect(wentTo()).toEqual([]);
  signOut(false);
  await user.click(screen.getByRole("button", { name: "Hỏi lại" }));
  await waitFor(() => expect(screen.getByRole("switch", { name: "Số lần đi lại" })).toBeTruthy());
});
