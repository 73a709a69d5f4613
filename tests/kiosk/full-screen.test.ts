import { expect, test, vi } from "vitest";
import { fillScreen } from "../../src/kiosk/program/full-screen.ts";

function aPage({ fullscreenEnabled = true, mode = "browser", refuses = false } = {}) {
  const requestFullscreen = vi.fn(async () => {
    if (refuses) throw new TypeError("not at a press");
  });
  const matches = (query: string) => query === `(display-mode: ${mode})`;
  return {
    requestFullscreen,
    screenful: { matches, document: { fullscreenElement: null, fullscreenEnabled, documentElement: { requestFullscreen } } },
  };
}

test("a press of staff fills the screen", async () => {
  const { requestFullscreen, screenful } = aPage();
  await fillScreen(screenful);
  expect(requestFullscreen).toHaveBeenCalledWith({ navigationUI: "hide" });
});

test.each([
  ["is filled already", { mode: "fullscreen" }],
  ["cannot be filled by a page", { fullscreenEnabled: false }],
])("a screen that %s is left alone", async (_, how) => {
  const { requestFullscreen, screenful } = aPage(how);
  await fillScreen(screenful);
  expect(requestFullscreen).not.toHaveBeenCalled();
});

test("a browser that refuses disturbs nobody", async () => {
  const { screenful } = aPage({ refuses: true });
  await expect(fillScreen(screenful)).resolves.toBeUndefined();
});
