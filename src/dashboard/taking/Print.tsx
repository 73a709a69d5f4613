import { useVoice } from "#dashboard/frame/voice.ts";

/** Says what will stand here. */
export function Print() {
  const { say } = useVoice();
  return <p className="nothing">{say("view.print")}</p>;
}
