import { call } from "#protocol/call.ts";
import { previewList, takeInList } from "#protocol/organisation.ts";
import { readProcedures } from "#protocol/procedures.ts";
import { ListImport } from "#admin/lists/ListImport.tsx";
import { useVoice } from "#admin/voice.ts";
import { type Catalogue, renewed } from "./catalogue.ts";
import { fieldTemplate, procedureTemplate } from "./procedure-list.ts";

type Props = {
  readonly about: "fields" | "procedures";
  readonly catalogue: Catalogue;
  readonly onCatalogue: (newer: Catalogue) => void;
  readonly onClose: () => void;
};

const templates = {
  fields: { name: "mau-linh-vuc.csv", csv: fieldTemplate },
  procedures: { name: "mau-thu-tuc.csv", csv: procedureTemplate },
};

/** Takes in fields or procedures from a spreadsheet. */
export function CatalogueImport({ about, catalogue, onCatalogue, onClose }: Props) {
  const { say } = useVoice();
  const memberIn = (member: string) => {
    const known = (["name", "field", "units", "from", "endedOn"] as const).find((one) => one === member);
    return known ? say(`procedures.member-${known}`) : member;
  };
  return (
    <ListImport
      title={say(`procedures.import-${about}`)}
      what={say(`procedures.import-${about}-what`)}
      template={templates[about]}
      validity={{ from: catalogue.today, wholeHint: say(`procedures.whole-${about}`) }}
      onPreview={(list, signal) => call(previewList, { about, ...list }, signal)}
      onTakeIn={async (list, revision) => {
        await call(takeInList, { about, ...list, revision });
        onCatalogue(renewed(catalogue, await call(readProcedures, {})));
      }}
      memberIn={memberIn}
      calledNow={(id) => catalogue[about].findLast((one) => one.id === id)?.name.vi}
      onClose={onClose}
      onDone={onClose}
    />
  );
}
