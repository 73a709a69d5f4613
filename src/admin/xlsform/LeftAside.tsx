import { useVoice } from "#admin/voice.ts";
import type { NotUnderstood } from "./not-understood.ts";

/** What other programs leave aside of an exported file. */
export function LeftAside({ kinds }: { readonly kinds: readonly NotUnderstood[] }) {
  const { say } = useVoice();
  return (
    <>
      <p>{say("xlsform.left-aside")}</p>
      <ul className="remarks">
        {kinds.map(({ kind, times }) => (
          <li key={kind}>
            {say(`xlsform.apart-${kind}`)} <small>{say("xlsform.times", { count: times })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
