import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import type { SignedIn } from "../../support/signed-in.ts";
import { cellsOf, isFormula } from "../../support/spreadsheet-cells.ts";
import type { Form, Line } from "../proof.ts";
import { type Count, openCount } from "./counting.ts";
import type { HostileProvince } from "./hostile-province.ts";
import { marksIn } from "./hostile-texts.ts";
import { openWatchedPage } from "./watched-page.ts";

/** Every file a spreadsheet may open, full of texts that begin as formulas: no cell of it is one. */
export async function spreadsheetLines(browser: Browser, province: HostileProvince, form: Form): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "sipas-files-"));
  try {
    await savedFiles(browser, province, { form, folder });
    const files = readdirSync(folder).map((name) => join(folder, name));
    return [byParsing(files), ...bySpreadsheetProgram(files, form), planted()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Saving = { readonly form: Form; readonly folder: string };
/** What is pressed on a page, or in the dialog over it; the last press saves a file. */
type Press = { readonly name: string | RegExp; readonly in: "page" | "dialog"; readonly role?: "radio" };
type Wanted = { readonly who: SignedIn; readonly address: string; readonly presses: readonly [...Press[], Press] };

const onPage = (who: SignedIn, address: string, name: string): Wanted => ({ who, address, presses: [{ name, in: "page" }] });

/** Where files are had: the page, and what is pressed there. */
function wantedFrom({ admin, head, survey }: HostileProvince, form: Form): readonly Wanted[] {
  const taking = (view: string, name: RegExp): Wanted => {
    const presses = [
      { name: "Tải về", in: "page" },
      { name, in: "dialog" },
    ] as const;
    return { who: head, address: `/dashboard/?view=${view}&period=2026`, presses };
  };
  const wanted = [onPage(admin, "/admin/?page=units", "Tải danh sách"), taking("groups", /Bảng tính/), taking("items", /CSV/)];
  if (form === "short") return wanted;
  const questionnaire = { name: "Tải về tệp", in: "page" } as const;
  const asXlsForm = { name: /XLSForm/, in: "dialog", role: "radio" } as const;
  return [
    ...wanted,
    ...["overview", "groups", "trend", "wishes", "belief"].map((view) => taking(view, /CSV/)),
    onPage(head, "/dashboard/?view=wishes&period=2026-Q4", "Tải góp ý theo thủ tục (CSV)"),
    onPage(admin, "/admin/?page=procedures", "Tải danh sách lĩnh vực"),
    onPage(admin, "/admin/?page=procedures", "Tải danh sách"),
    {
      who: admin,
      address: `/admin/?page=questionnaires&version=${survey.hash}`,
      presses: [questionnaire, asXlsForm, { name: "Tải về", in: "dialog" }],
    },
  ];
}

async function savedFiles(browser: Browser, province: HostileProvince, { form, folder }: Saving): Promise<void> {
  for (const [number, { who, address, presses }] of wantedFrom(province, form).entries()) {
    const { context, page } = await openWatchedPage(browser, { origin: province.origin, who });
    await page.goto(province.origin + address);
    await page.locator("main").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    const coming = page.waitForEvent("download", { timeout: 60_000 }).catch(() => null);
    for (const press of presses) await pressed(page, press);
    const file = await coming;
    if (file === null) throw new Error(`nothing was saved at ${address}`);
    await file.saveAs(join(folder, `${number}-${file.suggestedFilename()}`));
    await context.close();
  }
}

async function pressed(page: Page, { name, in: place, role }: Press): Promise<void> {
  const within = page.locator(place === "dialog" ? "dialog[open]" : "body");
  const one = within.getByRole(role ?? "button", { name, ...(typeof name === "string" && { exact: true }) }).first();
  await (role === "radio" ? one.check() : one.click());
}

function byParsing(files: readonly string[]): Line {
  const count = openCount();
  for (const file of files) triedFile(count, file);
  return count.survived(13, "formulas in every text, looked for in every CSV and workbook by parsing");
}

function triedFile(count: Count, file: string): void {
  if (file.endsWith(".csv"))
    for (const cell of cellsOf(readFileSync(file, "utf8"))) {
      if (marksIn(cell).length > 0 || isFormula(cell))
        count.tried(isFormula(cell) ? `a cell begins with ${JSON.stringify(cell.slice(0, 60))}` : null);
    }
  else
    for (const { name, text } of partsOf(readFileSync(file)).filter((part) => part.name.endsWith(".xml"))) {
      const formulas = text.match(/<(\w+:)?f[\s>/]/g) ?? [];
      for (const _ of marksIn(text)) count.tried(null);
      for (const formula of formulas) count.tried(`a formula in ${name}: ${formula}`);
    }
}

/** The parts of a ZIP by their own heads (APPNOTE.TXT 4.3.12), unpacked. */
function partsOf(zip: Buffer): readonly { readonly name: string; readonly text: string }[] {
  const parts: { name: string; text: string }[] = [];
  let end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (
    ;
    zip.readUInt32LE(at) === 0x02014b50;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  ) {
    end = zip.readUInt32LE(at + 42);
    const begin = end + 30 + zip.readUInt16LE(end + 26) + zip.readUInt16LE(end + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    parts.push({ name: zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)), text: bytes.toString() });
  }
  return parts;
}

const programs = ["soffice", "libreoffice"];
const why = "no LibreOffice on this machine";

/** The same files as a spreadsheet program opens them, CSV with semicolons, commas and tabs. */
function bySpreadsheetProgram(files: readonly string[], form: Form): readonly Line[] {
  const fault = "formulas in every text, every CSV and workbook opened by LibreOffice";
  const program = programs.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (program === undefined) return [{ kind: "skipped", promise: 13, fault, why }];
  // It takes longer to start than all other attacks on files together.
  if (form === "short") return [];
  const count = openCount();
  const [lists, workbooks] = [files.filter((file) => file.endsWith(".csv")), files.filter((file) => !file.endsWith(".csv"))];
  for (const cell of cellsByProgram(program, { files: workbooks, separator: null })) count.tried(cell);
  for (const separator of ["59", "44", "9"]) for (const cell of cellsByProgram(program, { files: lists, separator })) count.tried(cell);
  return [count.survived(13, fault)];
}

/** Of a CSV: parted by this sign, in UTF-8 from the first line on, numbers as they are written, formulas reckoned. */
function filterOf(separator: string | null): readonly string[] {
  return separator === null ? [] : [`--infilter=Text - txt - csv (StarCalc):${separator},34,76,1,,0,false,true,true,false,false,0,true`];
}

type Opening = { readonly files: readonly string[]; readonly separator: string | null };

/** A fault for each cell that is a formula, null for each hostile text that is none. */
function cellsByProgram(program: string, { files, separator }: Opening): readonly (string | null)[] {
  const folder = mkdtempSync(join(tmpdir(), "sipas-opened-"));
  const how = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "fods", ...filterOf(separator)];
  try {
    // It does not always come up at the first call on a busy machine.
    for (
      let call = 0;
      call < 3 && spawnSync(program, [...how, "--outdir", folder, ...files], { timeout: 200_000 }).status !== 0;
      call += 1
    );
    const opened = readdirSync(folder).filter((name) => name.endsWith(".fods"));
    if (opened.length < files.length) throw new Error(`${program} opened ${opened.length} of ${files.length} files`);
    const texts = opened.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
    return [...marksIn(texts).map(() => null), ...(texts.match(/table:formula="[^"]{0,80}/g) ?? [])];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cells as they would be without care: each must be noticed. */
function planted(): Line {
  const careless = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "x,=1+1", "\t=1+1", '"x\n=1+1"'];
  const caught = careless.filter((cell) => cellsOf(`a;b\r\n${cell};x\r\n`).some(isFormula)).length;
  return { kind: "planted", promise: 13, fault: "formulas put into a CSV as they are", tries: careless.length, caught };
}
