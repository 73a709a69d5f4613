import type { Sending } from "#ui/use-sending.ts";
import { failureKey } from "./entrance.ts";
import { useVoice } from "./voice.ts";

/** Why a form was not taken, in words; its place is kept while nothing is wrong. */
export function Failure({ sending }: { readonly sending: Sending }) {
  const { say } = useVoice();
  return (
    <p className="failure" role="alert">
      {sending.stage === "failed" ? say(failureKey(sending.error)) : ""}
    </p>
  );
}
