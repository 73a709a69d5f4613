import { hash } from "node:crypto";
import type * as z from "zod/mini";
import type { readShelf } from "#protocol/survey-drafts.ts";
import type { Answer } from "#server/answer.ts";
import { definitions, shippedShelf } from "#server/shipped-surveys.ts";

type Shelf = z.input<typeof readShelf.output>;

/** What a questionnaire can be made of; read when somebody first asks, and the same for as long as the program runs. */
export function openShelf(): () => Answer<Shelf> {
  let shelf: { readonly output: Shelf; readonly etag: string } | undefined;
  return () => {
    if (shelf === undefined) {
      const output = shippedShelf(definitions);
      shelf = { output, etag: `"${hash("sha256", JSON.stringify(output))}"` };
    }
    return { status: 200, ...shelf };
  };
}
