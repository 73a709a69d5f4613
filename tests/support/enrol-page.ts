import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { openEnrolment } from "#protocol/devices.ts";
import { readCatalogue } from "#protocol/results.ts";
import { passSetUp } from "./pass-set-up.ts";
import { signedInAt } from "./signed-in.ts";

type Endpoint = { readonly origin: string; /** Folder of its store. */ readonly data: string };

/** Enrols a tablet for every unit as its staff do: by the address in the QR that an admin shows, whose code does not stay in it; and passes the checks. */
export async function enrolPage(page: Page, endpoint: Endpoint): Promise<void> {
  await page.goto(`${endpoint.origin}/kiosk/#enrol=${await codeAt(endpoint)}`);
  await page.getByRole("button", { name: "Ghi danh" }).click();
  await page.getByRole("heading", { name: "Đã ghi danh" }).waitFor();
  if (page.url().includes("#")) throw new Error("the code stays in the address");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await passSetUp(page);
}

/** A code for a new tablet that may stand in every unit. */
export async function codeAt({ origin, data }: Endpoint): Promise<string> {
  const { cookie } = await signedInAt(data, { role: "admin" });
  const headers = { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const catalogue = z.parse(readCatalogue.output, await (await fetch(origin + readCatalogue.path, { headers })).json());
  const wish = { name: "TL-02", places: catalogue.units.map(({ id }) => ({ unit: id, counters: null })) };
  const opened = await fetch(origin + openEnrolment.path, { method: "POST", headers, body: JSON.stringify(wish) });
  if (opened.status !== 200) throw new Error(`the endpoint answered ${opened.status}: ${await opened.text()}`);
  return z.parse(openEnrolment.output, await opened.json()).code;
}
