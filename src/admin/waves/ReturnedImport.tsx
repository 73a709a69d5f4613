import { call } from "#protocol/call.ts";
import { takeInReturned } from "#protocol/organisation.ts";
import { readWaves, type Wave } from "#protocol/waves.ts";
import { ListImport } from "#admin/lists/ListImport.tsx";
import { useVoice } from "#admin/voice.ts";
import { returnedAsList } from "./returned-list.ts";
import { renewed, type Waves } from "./all-waves.ts";
import { useWaveWords } from "./use-wave-words.ts";

type Props = { readonly wave: Wave; readonly waves: Waves; readonly onWaves: (newer: Waves) => void; readonly onClose: () => void };

/** Takes in how many results each unit returned, from a spreadsheet. */
export function ReturnedImport({ wave, waves, onWaves, onClose }: Props) {
  const { say } = useVoice();
  const { nameOf } = useWaveWords(waves);
  const take = (csv: string, upon: { readonly revision: number; readonly preview: boolean }) => ({ wave: wave.id, csv, ...upon });
  return (
    <ListImport
      title={say("waves.import")}
      what={say("waves.import-what")}
      template={{ name: `so-ket-qua-${wave.id}.csv`, csv: returnedAsList(wave, nameOf) }}
      validity={null}
      onPreview={({ csv }, signal) => call(takeInReturned, take(csv, { revision: waves.revision, preview: true }), signal)}
      onTakeIn={async ({ csv }, revision) => {
        await call(takeInReturned, take(csv, { revision, preview: false }));
        onWaves(renewed(waves, await call(readWaves, {})));
      }}
      memberIn={() => say("waves.returned")}
      nameOf={nameOf}
      onClose={onClose}
      onDone={onClose}
    />
  );
}
