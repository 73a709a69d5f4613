import type * as z from "zod/mini";
import type { readRemarksByProcedure, Remark } from "#protocol/remarks.ts";
import type { SurveyDefinition } from "#survey/definition.ts";

type ByProcedure = z.infer<typeof readRemarksByProcedure.output>;
type Names = {
  readonly definition: SurveyDefinition;
  readonly nameOf: (procedure: string) => string;
  readonly read: (text: { readonly vi: string; readonly en: string }) => string;
};

/** One row a remark: code and name of the procedure, the words, the reasons tapped in the same form; without its head. */
export function remarkRows({ procedures }: ByProcedure, names: Names): readonly (readonly string[])[] {
  return procedures.flatMap(({ procedure, remarks }) =>
    remarks.map((remark) => [procedure, names.nameOf(procedure), remark.words, reasonsOf(remark, names)]),
  );
}

function reasonsOf({ reasons }: Remark, { definition, read }: Names): string {
  return reasons
    .map(({ criterion, reason }) => {
      const text = definition.criteria.find(({ code }) => code === criterion)?.reasons.find(({ id }) => id === reason)?.text;
      return text === undefined ? reason : read(text);
    })
    .join("; ");
}
