import { useVoice } from "#dashboard/frame/voice.ts";

/** Says what will stand here. */
export function Comparison() {
  const { say } = useVoice();
  return <p className="nothing">{say("view.comparison")}</p>;
}
