import * as z from "zod/mini";
import { Changes } from "#survey/change.ts";
import { Method } from "#survey/definition.ts";
import { Figures } from "#survey/figure.ts";
import { endpoint } from "./endpoint.ts";
import { Selection } from "./selection.ts";

/** Both sides travel as what stands behind «?» in an address: `survey=…&unit=…&period=…`, the members of a selection. */
const side = z.string().check(z.maxLength(600));

/** Two selections side by side. */
export const Comparison = z.object({
  left: z.object({ selection: Selection, figures: Figures }),
  right: z.object({ selection: Selection, figures: Figures }),
  /** Right less left. Of two questionnaires criteria only, «khác bộ câu hỏi». */
  changes: Changes,
  /** `shared-persons`: one side may hold persons of the other, so that no test can be made and no change is sure. */
  basis: z.enum(["apart", "shared-persons"]),
  sameQuestionnaire: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

export const readComparison = endpoint({
  method: "GET",
  path: "/api/comparison",
  access: { by: "person", roles: ["admin", "manager"] },
  input: z.object({ left: side, right: side, method: Method }),
  output: Comparison,
});
