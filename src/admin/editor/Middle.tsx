import { lazy, Suspense, useRef, useState } from "react";
import { useVoice } from "#admin/voice.ts";
import { useDesk } from "./desk.ts";
import { MakeOwn } from "./MakeOwn.tsx";
import { makeOwn } from "./own.ts";
import { PartBar } from "./PartBar.tsx";
import type { Deeds } from "./use-work.ts";

const Panel = lazy(async () => ({ default: (await import("#admin/editor/panels/Panel.tsx")).Panel }));

/** The open part: where it stands, what can be done with it, and everything it says. */
export function Middle({ deeds }: { readonly deeds: Deeds }) {
  const { say } = useVoice();
  const { selected, edit } = useDesk();
  const [isNaming, name] = useState(false);
  const place = useRef<HTMLElement>(null);
  return (
    <main id="panel" className="editor-panel" tabIndex={-1} ref={place} aria-label={say("views.panel")}>
      <PartBar
        onRemove={(part) => {
          deeds.remove(part);
          place.current?.focus();
        }}
        onMove={(step) => deeds.move(selected, step)}
        onMakeOwn={() => name(true)}
      />
      <Suspense fallback={<output className="status">{say("state.asking")}</output>}>
        <Panel />
      </Suspense>
      {isNaming && (
        <MakeOwn
          onMake={(own) => {
            edit("own", (survey) => makeOwn(survey, own));
            name(false);
          }}
          onDismiss={() => name(false)}
        />
      )}
    </main>
  );
}
