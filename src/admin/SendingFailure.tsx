import { Refused } from "#protocol/call.ts";
import type { Problem } from "#protocol/problem.ts";
import type { Sending } from "#ui/use-sending.ts";
import { Fault } from "#admin/lists/Fault.tsx";
import { faultInWords } from "#admin/lists/fault-in-words.ts";
import { useVoice } from "./voice.ts";

/** Why a form was not taken: what somebody else changed meanwhile, which field, what the endpoint could not do, or that nothing answered. */
export function SendingFailure({ sending }: { readonly sending: Sending }) {
  if (sending.stage !== "failed") return null;
  const { error } = sending;
  const problem = error instanceof Refused ? error.problem : null;
  return (
    <p className="failure" role="alert">
      <Why problem={problem} />
      {problem?.faults?.map(({ place, fault }) => (
        <small key={`${place} ${fault}`}>
          <Fault fault={known(fault, `«${place}» ${fault}`) ?? `${place} ${fault}`} />
        </small>
      ))}
    </p>
  );
}

/** The first of these sentences that has words here; some name what they are about only by their place. */
function known(...sentences: readonly string[]): string | undefined {
  return sentences.find((sentence) => faultInWords(sentence) !== null);
}

function Why({ problem }: { readonly problem: Problem | null }) {
  const { say } = useVoice();
  if (problem === null) return say("failure.asking");
  if (problem.error === "conflict") return say("failure.conflict");
  if (problem.error === "invalid-input") return say("failure.fields");
  return say("failure.refused", { message: problem.message });
}
