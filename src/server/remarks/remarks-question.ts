import * as z from "zod/mini";
import { RemarksQuery } from "#protocol/remarks.ts";
import { Selection } from "#protocol/selection.ts";
import type { Question } from "#server/question.ts";

const asker = { today: z.iso.date(), sees: z.nullable(z.string()) };

/** What may be asked about remarks. */
export const remarksQuestions = [
  z.object({ about: z.literal("remarks"), query: RemarksQuery, ...asker }),
  z.object({ about: z.literal("remarks-by-procedure"), query: Selection, ...asker }),
  z.object({ about: z.literal("routed-remarks"), ...asker }),
  z.object({ about: z.literal("remark-named"), ref: z.string(), ...asker }),
] as const;
export type RemarksQuestion = z.infer<(typeof remarksQuestions)[number]>;

/** Whether a question is about remarks. */
export function isAboutRemarks(question: Question): question is RemarksQuestion {
  return remarksQuestions.some(({ shape }) => shape.about.def.values.some((about) => about === question.about));
}
