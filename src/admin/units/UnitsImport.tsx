import { call } from "#protocol/call.ts";
import { previewList, takeInList } from "#protocol/organisation.ts";
import { ListImport } from "#admin/lists/ListImport.tsx";
import { useVoice } from "#admin/voice.ts";
import { unitTemplate } from "./unit-list.ts";

type Props = { readonly today: string; readonly onClose: () => void; readonly onDone: () => void };

/** Takes in units from a spreadsheet. */
export function UnitsImport({ today, onClose, onDone }: Props) {
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
      validity={{ from: today, wholeHint: say("units.whole-hint") }}
      onPreview={(list, signal) => call(previewList, { about: "units", ...list }, signal)}
      onTakeIn={(list, revision) => call(takeInList, { about: "units", ...list, revision })}
      memberIn={memberIn}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
