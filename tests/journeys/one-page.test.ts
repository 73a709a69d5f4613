import { expect, test } from "vitest";
import { builtPages } from "../support/built-pages.ts";
import { openTablet } from "../support/chromium.ts";
import { ownFolder } from "../support/endpoint.ts";
import { withSetUpDone } from "../support/pass-set-up.ts";
import { staticServer } from "../support/static-server.ts";
import { aBundle } from "../support/tablet.ts";
import { beginForm } from "../support/kiosk-page.ts";

test("a second window of the kiosk waits until the first is closed, and the citizen's form stays one", async () => {
  using profile = ownFolder();
  const built = builtPages();
  const server = await staticServer(built.folder, { "/api/bundle": aBundle() });
  const tablet = await openTablet(profile.path);
  await withSetUpDone(tablet);
  const first = tablet.pages()[0] ?? (await tablet.newPage());
  await first.goto(`${server.origin}/kiosk/`);
  await beginForm(first);
  await first.locator("main label.reason").first().click();

  const second = await tablet.newPage();
  await second.goto(`${server.origin}/kiosk/`);
  await second.getByText("Máy này đang mở khảo sát ở một cửa sổ khác").waitFor();
  expect(await second.getByRole("button").count()).toBe(0);
  await first.reload();
  await first.getByText("Máy này đang mở khảo sát ở một cửa sổ khác").waitFor();

  // The window that waited goes on with the form that was begun.
  await second.getByRole("alertdialog").getByRole("button", { name: "Tôi cần thêm thời gian" }).click();
  expect(await second.locator("main input[type=radio]:checked").count()).toBe(1);

  await second.close();
  await first.getByRole("alertdialog").waitFor();
  await tablet.close();
  await server.stop();
  built.remove();
});
