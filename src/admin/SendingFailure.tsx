import { Refused } from "#protocol/call.ts";
import type { Sending } from "#ui/use-sending.ts";
import { useVoice } from "./voice.ts";

/** Why a form was not taken: what somebody else changed meanwhile, which field, or that nothing answered. */
export function SendingFailure({ sending }: { readonly sending: Sending }) {
  const { say } = useVoice();
  if (sending.stage !== "failed") return null;
  const { error } = sending;
  const problem = error instanceof Refused ? error.problem : null;
  return (
    <p className="failure" role="alert">
      {problem === null ? say("failure.asking") : say(problem.error === "conflict" ? "failure.conflict" : "failure.fields")}
      {problem?.faults?.map(({ place, fault }) => (
        <small key={place} lang="en">
          {place} {fault}
        </small>
      ))}
    </p>
  );
}
