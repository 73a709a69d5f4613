import { call } from "#protocol/call.ts";
import { changeWave, readWaves, type Wave } from "#protocol/waves.ts";
import { useSaving } from "#admin/revised/use-saving.ts";
import { renewed, type Waves } from "./all-waves.ts";

/** Saves a wave upon the waves one saw. */
export function useWaveSaving(waves: Waves, onWaves: (newer: Waves) => void) {
  const { before, save } = useSaving({
    part: waves,
    ask: async () => renewed(waves, await call(readWaves, {})),
    onPart: onWaves,
  });
  const put = (wave: Wave) => save(async (revision) => renewed(waves, await call(changeWave, { revision, wave })));
  return { before, put };
}
