import { Icon } from "#ui/Icon.tsx";
import { printer } from "#ui/icons.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** What can be taken along from a view: its page on paper. */
export function Taking() {
  const { say } = useVoice();
  return (
    <button className="button" type="button" onClick={() => window.print()}>
      <Icon path={printer} />
      {say("page.print")}
    </button>
  );
}
