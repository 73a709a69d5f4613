import * as z from "zod/mini";
import { Answers, Language, Reasons, RespondentType, StaffWord } from "#survey/response.ts";
import { endpoint } from "./endpoint.ts";

const atTheDesk = { by: "person", roles: ["admin", "staff"] } as const;
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Most sheets printed at once. */
export const sheetsAtOnce = 200;

/**
 * The random number of a sheet (số phiếu): nine digits by chance and a check digit, so that one wrongly typed digit, or two swapped, is no number of any sheet.
 * Printed and read in groups, `482-719-3609`; sent as digits only.
 */
const SheetNumber = z.string().check(z.regex(/^[0-9]{10}$/));

/** What a sheet was printed for. */
const Printing = z.object({
  survey: Hash,
  unit: z.string(),
  counter: z.nullable(z.string()),
  wave: z.nullable(z.string()),
  language: Language,
});

/** Gives numbers to sheets that are printed now; each can be entered once. */
export const printSheets = endpoint({
  method: "POST",
  path: "/api/paper/sheets",
  access: atTheDesk,
  input: z.object({ ...Printing.shape, count: z.number().check(z.int(), z.gte(1), z.lte(sheetsAtOnce)) }),
  output: z.object({ sheets: z.array(SheetNumber), printedOn: z.iso.date() }),
});

/** How many sheets were printed for the units the caller sees, by day, the newest first, and how many of them came back. */
export const readPrintings = endpoint({
  method: "GET",
  path: "/api/paper/sheets",
  access: atTheDesk,
  input: z.object({}),
  output: z.object({
    printings: z.array(z.object({ ...Printing.shape, printedOn: z.iso.date(), printed: z.number(), entered: z.number() })),
  }),
});

/** What one sheet is. `entered`: somebody typed it in already; what it says is told to nobody. */
export const readSheet = endpoint({
  method: "GET",
  path: "/api/paper/sheet",
  access: atTheDesk,
  input: z.object({ sheet: SheetNumber }),
  output: z.object({ ...Printing.shape, printedOn: z.iso.date(), entered: z.boolean() }),
});

/** Free words of one question, without blanks around them: blanks alone are no words. At most so many UTF-16 code units. */
const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));

/**
 * What a citizen wrote on a sheet, typed in by somebody who signed in: one response of the channel paper, without a number of any device, whole and counted in one step.
 * 409 when the sheet was entered before. `day`: when the citizen filled it, not before it was printed nor after today.
 */
export const enterSheet = endpoint({
  method: "POST",
  path: "/api/paper/sheet",
  access: atTheDesk,
  everyText: true,
  input: z.object({
    sheet: SheetNumber,
    day: z.iso.date(),
    field: z.nullable(z.string()),
    procedure: z.nullable(z.string()),
    respondentType: z.nullable(RespondentType),
    staffWord: z.optional(StaffWord),
    answers: Answers,
    reasons: Reasons,
    comments: z.record(z.string().check(z.maxLength(60)), Words),
  }),
  output: z.object({ outcome: z.enum(["completed", "partial"]) }),
});
