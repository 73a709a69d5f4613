import { lazy, Suspense, useState } from "react";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Icon } from "#ui/Icon.tsx";
import { download, printer } from "#ui/icons.ts";

/** Brought when somebody takes something along. */
const TakeSheet = lazy(async () => ({ default: (await import("./TakeSheet.tsx")).TakeSheet }));

/** What can be taken along from a view: pages for print, and files. */
export function Taking({ choice, catalogue, addressOf, go }: ViewProps) {
  const { say } = useVoice();
  const [open, setOpen] = useState(false);
  return (
    <>
      <PageLink to={addressOf({ view: "print" })} go={go} look="button">
        <Icon path={printer} />
        {say("page.print")}
      </PageLink>
      <button className="button" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon path={download} />
        {say("taking.title")}
      </button>
      {open && (
        <Suspense fallback={null}>
          <TakeSheet choice={choice} catalogue={catalogue} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
