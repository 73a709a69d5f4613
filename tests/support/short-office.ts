import { join } from "node:path";
import { type Office, openOffice } from "./an-office.ts";
import { shippedInstrument, shippedSurvey } from "./shipped.ts";

/** The pages as they were last built. */
export const lastBuild = join(import.meta.dirname, "../../dist");

/** An office that asks one criterion on one screen, with the pages of a folder: what is proved of one form is proved of each. */
export function openShortOffice(pages = lastBuild): Promise<Office> {
  const [officials] = shippedInstrument("ward-short-9").criteria;
  if (!officials) throw new Error("the short form asks nothing");
  return openOffice(pages, shippedSurvey("ward-short-9", { criteria: [officials], order: ["OFF"] }));
}
