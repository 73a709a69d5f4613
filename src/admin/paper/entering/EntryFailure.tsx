import { Refused } from "#protocol/call.ts";
import type { Sending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { refusalInWords } from "./faults.ts";

/** Why a sheet was not recorded. One entered elsewhere is no change one could read again; one that no longer belongs is said in words of paper. */
export function EntryFailure({ sending }: { readonly sending: Sending }) {
  const { say } = useVoice();
  const problem = sending.stage === "failed" && sending.error instanceof Refused ? sending.error.problem : null;
  const why = problem?.error === "conflict" ? (["paper.taken"] as const) : problem && refusalInWords(problem);
  if (why === null) return <SendingFailure sending={sending} />;
  return (
    <div className="failure" role="alert">
      {why.map((one) => (
        <p key={one}>{say(one)}</p>
      ))}
    </div>
  );
}
