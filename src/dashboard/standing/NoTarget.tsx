import { useVoice } from "#dashboard/frame/voice.ts";

/** Says that nobody set a target for what is shown, and where one is set. */
export function NoTarget() {
  const { say } = useVoice();
  return (
    <p>
      {say("overview.no-target")} <a href="/admin/?page=targets">{say("overview.set-target")}</a>
    </p>
  );
}
