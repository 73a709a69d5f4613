import { Taking } from "#dashboard/taking/Taking.tsx";
import { Icon } from "#ui/Icon.tsx";
import { columns } from "#ui/icons.ts";
import { PageLink } from "./PageLink.tsx";
import type { ViewProps } from "./view.ts";
import { useVoice } from "./voice.ts";

/** What can be done with the figures of a view: set them beside others, print them, take them along. */
export function Tools({ choice, catalogue, addressOf, go }: ViewProps) {
  const { say } = useVoice();
  return (
    <>
      {choice.view !== "comparison" && (
        <PageLink to={addressOf({ view: "comparison" })} go={go} look="button">
          <Icon path={columns} />
          {say("view.comparison")}
        </PageLink>
      )}
      <Taking choice={choice} catalogue={catalogue} addressOf={addressOf} go={go} />
    </>
  );
}
