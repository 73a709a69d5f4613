import type * as z from "zod/mini";
import type { enterSheet, readSheet } from "#protocol/paper-forms.ts";

/** A sheet somebody holds in his hand: its number, and what it was printed for. */
export type OpenSheet = Omit<z.output<typeof readSheet.output>, "entered"> & { readonly number: string };

/** A sheet that was recorded. */
export type Written = z.output<typeof enterSheet.output> & { readonly number: string; readonly day: string };
