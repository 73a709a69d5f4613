import type { UnitChange, UnitHistory } from "#protocol/units.ts";
import { useVoice } from "#admin/voice.ts";
import { inWords } from "./in-words.ts";
import { useTelling } from "./use-telling.ts";

type Props = { readonly changes: readonly UnitChange[]; readonly units: readonly UnitHistory[] };

/** What changes come to, in sentences, before anything is done. */
export function WhatChanges({ changes, units }: Props) {
  const { say } = useVoice();
  const { telling, saySentence } = useTelling(units);
  const [first, ...further] = inWords(changes, telling);
  return (
    <section className="what-changes" aria-live="polite">
      <h3>{say("units.will-change")}</h3>
      {first ? (
        <>
          <p>{saySentence(first)}</p>
          <ul>
            {further.map((sentence) => (
              <li key={sentence.key}>{saySentence(sentence)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="hint">{say("units.nothing-yet")}</p>
      )}
    </section>
  );
}
