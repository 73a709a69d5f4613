import { cpSync } from "node:fs";
import { type Office, openOffice } from "./an-office.ts";
import { lastBuild } from "./built-pages.ts";
import { ownFolder } from "./endpoint.ts";
import { shippedInstrument, shippedSurvey } from "./shipped.ts";

/**
 * An office that asks one criterion on one screen, with a copy of these pages, so that no build meanwhile is an update: what is
 * proved of one form is proved of each.
 */
export async function openShortOffice(pages = lastBuild): Promise<Office> {
  const [officials] = shippedInstrument("ward-short-9").criteria;
  if (!officials) throw new Error("the short form asks nothing");
  const copy = ownFolder();
  cpSync(pages, copy.path, { recursive: true });
  const office = await openOffice(copy.path, shippedSurvey("ward-short-9", { criteria: [officials], order: ["OFF"] }));
  return {
    ...office,
    async [Symbol.asyncDispose]() {
      await office[Symbol.asyncDispose]();
      copy[Symbol.dispose]();
    },
  };
}
