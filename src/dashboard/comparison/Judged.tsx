import { useVoice } from "#dashboard/frame/voice.ts";
import type { judgementOf } from "./judgement.ts";

/** What is said of a difference; only a true one stands out. */
export function Judged({ word }: { readonly word: ReturnType<typeof judgementOf> }) {
  const { say } = useVoice();
  const said = say(`comparison.${word}`);
  return word === "sure" ? <b>{said}</b> : <span className="soft">{said}</span>;
}
