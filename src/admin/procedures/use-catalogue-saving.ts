import { call } from "#protocol/call.ts";
import { changeProcedures, type Field, type Procedure, readProcedures } from "#protocol/procedures.ts";
import { useSaving } from "#admin/revised/use-saving.ts";
import { type Catalogue, renewed } from "./catalogue.ts";

type Given = { readonly fields?: Field[]; readonly procedures?: Procedure[] };

/** Saves fields or procedures upon the catalogue one saw. */
export function useCatalogueSaving(catalogue: Catalogue, onCatalogue: (newer: Catalogue) => void) {
  const { before, save } = useSaving({
    part: catalogue,
    ask: async () => renewed(catalogue, await call(readProcedures, {})),
    onPart: onCatalogue,
  });
  const put = ({ fields = [], procedures = [] }: Given) =>
    save(async (revision) => renewed(catalogue, await call(changeProcedures, { revision, fields, procedures })));
  return { before, put };
}
