import { call } from "#protocol/call.ts";
import { previewList, takeInList } from "#protocol/organisation.ts";
import { readUnits } from "#protocol/units.ts";
import { ListImport } from "#admin/lists/ListImport.tsx";
import { useVoice } from "#admin/voice.ts";
import { type Directory, renewed, unitIn } from "./directory.ts";
import { unitTemplate } from "./unit-list.ts";

type Props = {
  readonly directory: Directory;
  readonly onDirectory: (newer: Directory) => void;
  readonly onClose: () => void;
};

/** Takes in units from a spreadsheet. */
export function UnitsImport({ directory, onDirectory, onClose }: Props) {
  const { say } = useVoice();
  const memberIn = (member: string) => {
    const known = (["name", "kind", "parent", "serves", "counters"] as const).find((one) => one === member);
    return known ? say(`units.member-${known}`) : member;
  };
  return (
    <ListImport
      title={say("units.import")}
      what={say("units.import-what")}
      template={{ name: "mau-don-vi.csv", csv: unitTemplate }}
      validity={{ from: directory.today, wholeHint: say("units.whole-hint") }}
      onPreview={(list, signal) => call(previewList, { about: "units", ...list }, signal)}
      onTakeIn={async (list, revision) => {
        await call(takeInList, { about: "units", ...list, revision });
        onDirectory(renewed(directory, await call(readUnits, {})));
      }}
      memberIn={memberIn}
      calledNow={(id) => unitIn(directory.units, id)?.versions.at(-1)?.name.vi}
      onClose={onClose}
      onDone={onClose}
    />
  );
}
