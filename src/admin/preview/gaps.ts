import * as z from "zod/mini";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

const Text = z.strictObject({ vi: z.string(), en: z.string() });

/** The same draft, every text that is not written yet saying so; made for whatever claims to be a draft. */
export function withGapsSaid(draft: unknown): unknown {
  return JSON.parse(JSON.stringify(draft, (_key, value: unknown) => (mayBeText(value) ? said(value) : value)));
}

function mayBeText(value: unknown): value is object {
  return typeof value === "object" && value !== null && "vi" in value;
}

function said(value: object): object {
  const text = z.safeParse(Text, value).data;
  return text === undefined ? value : { vi: text.vi.trim() || vi["preview.no-text"], en: text.en.trim() || en["preview.no-text"] };
}
