import type { Version } from "#protocol/organisation.ts";
import { useVoice } from "#admin/voice.ts";
import type { Holdings } from "./holdings.ts";

type Props = { readonly version: Version; readonly holdings: Holdings };

/** Tablets and waves that ask a version; nothing where none does. */
export function Where({ version: { tablets, waves, inForce }, holdings }: Props) {
  const { say, read } = useVoice();
  const names = waves.map((id) => {
    const wave = holdings.waves.find((one) => one.id === id);
    return wave ? read(wave.name) : id;
  });
  if (tablets === 0 && names.length === 0) return say(inForce ? "series.no-tablet" : "series.nowhere");
  return (
    <>
      {tablets > 0 && say("series.tablets", { count: tablets })}
      {names.length > 0 && <small>{say("series.waves", { names: names.join(", ") })}</small>}
    </>
  );
}
