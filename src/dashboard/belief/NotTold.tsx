import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = ViewProps & { readonly why: "only" | "week" };

/** Why nothing stands here for this choice, and the choice for which it does. */
export function NotTold({ why, choice: { only }, catalogue, addressOf, go }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const value = only === null ? "" : (valueName(only.by, only.value, { catalogue, voice }) ?? only.value);
  return (
    <div className="empty">
      <p>
        {say(`not-told.${why}`, { only: value })} {say("not-told.why")}
      </p>
      <p>
        <PageLink to={addressOf(why === "only" ? { only: null } : { period: "all" })} go={go}>
          {say(why === "only" ? "not-told.whole" : "not-told.all")}
        </PageLink>
      </p>
    </div>
  );
}
