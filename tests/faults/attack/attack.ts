import { openBrowser } from "../../support/chromium.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { chainLines } from "./chain.ts";
import { doorLines } from "./doors.ts";
import { guessingLines } from "./guessing.ts";
import { openHostileProvince } from "./hostile-province.ts";
import { pageLines } from "./pages.ts";
import { rightsLines } from "./rights.ts";
import { signatureLines } from "./signatures.ts";
import { spreadsheetLines } from "./spreadsheets.ts";
import { tamperingLines } from "./tampering.ts";

/** People who mean harm: what they may not read, change, guess, forge, send again or make run. */
export const attack: Proof = { name: "attack", run };

async function run(form: Form): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const part of [rightsLines, guessingLines, signatureLines, tamperingLines, chainLines, doorLines]) lines.push(...(await part(form)));
  return [...lines, ...(await inBrowser(form))];
}

/** Days enough for figures, and for remarks to be told too. */
const firstDay = { short: "2026-11-16", long: "2026-09-01" } as const satisfies Record<Form, string>;

async function inBrowser(form: Form): Promise<readonly Line[]> {
  const [province, browser] = await Promise.all([openHostileProvince(firstDay[form]), openBrowser(["--lang=vi"])]);
  try {
    return [...(await pageLines(browser, province, form)), ...(await spreadsheetLines(browser, province, form))];
  } finally {
    await browser.close();
    await province[Symbol.asyncDispose]();
  }
}
