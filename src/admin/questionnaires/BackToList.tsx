import { arrowLeft } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import { addressOfList } from "./place.ts";

/** The way back to every questionnaire. */
export function BackToList() {
  const { say } = useVoice();
  return (
    <a className="back" href={addressOfList}>
      <Icon path={arrowLeft} />
      {say("series.all")}
    </a>
  );
}
