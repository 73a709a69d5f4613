import { isSignedOut, Refused } from "#protocol/call.ts";
import { accountPage } from "#ui/sign-in-address.ts";
import type { Sending } from "#ui/use-sending.ts";
import { placesIn, Unfit } from "./fit.ts";
import { useVoice } from "#admin/voice.ts";

/** Why a section is not saved; what is wrong with a field stands at the field. */
export function SavingFailure({ sending }: { readonly sending: Sending }) {
  const { say } = useVoice();
  if (sending.stage !== "failed") return null;
  const { error } = sending;
  if (isSignedOut(error))
    return (
      <p className="failure" role="alert">
        {say("section.signed-out")}{" "}
        <a href={accountPage} target="_blank" rel="noreferrer">
          {say("section.sign-in")}
        </a>
      </p>
    );
  const elsewhere = error instanceof Unfit ? [] : placesIn(error).filter((place) => !/^(given|common|organisation)\b/.test(place));
  return (
    <p className="failure" role="alert">
      {why(say, error)}
      {elsewhere.length > 0 && <small>{say("section.faults-elsewhere", { places: elsewhere.join(", ") })}</small>}
    </p>
  );
}

function why(say: ReturnType<typeof useVoice>["say"], error: unknown): string {
  if (placesIn(error).length > 0) return say("section.faults");
  const problem = error instanceof Refused ? error.problem : null;
  if (problem === null) return say("section.no-answer");
  return problem.error === "conflict" ? say("section.busy") : say("failure.refused", { message: problem.message });
}
