import { check, warning } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { signInAddress } from "#ui/sign-in-address.ts";
import { useVoice } from "#admin/voice.ts";
import { clockOf } from "./clock.ts";
import { savedState } from "./saved-state.ts";
import type { Saving } from "./saving.ts";

type Props = { readonly saving: Saving; /** Whoever is asked to choose between two texts wants to. */ readonly onChoose: () => void };

/** Whether everything is kept; where not, what happens by itself and what somebody must do. */
export function SavedState({ saving, onChoose }: Props) {
  const { say } = useVoice();
  const state = savedState(saving);
  if (state.says === "saved") {
    return (
      <output className="saved">
        <Icon path={check} />
        {say("saving.saved", { time: clockOf(state.at) })}
      </output>
    );
  }
  if (state.says === "sending") return <output className="saved">{say("saving.sending")}</output>;
  const message = state.says === "refused" ? state.message : "";
  return (
    <div className="saved bad" role="alert">
      <Icon path={warning} />
      <span>{say(`saving.${state.says}`, { message })}</span>
      {state.says === "signed-out" && (
        <a href={signInAddress(window.location)} target="_blank" rel="noreferrer">
          {say("saving.sign-in")}
        </a>
      )}
      {state.says === "conflict" && (
        <button className="button" type="button" onClick={onChoose}>
          {say("saving.choose")}
        </button>
      )}
    </div>
  );
}
