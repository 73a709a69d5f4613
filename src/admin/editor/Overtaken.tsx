import { useState } from "react";
import { call } from "#protocol/call.ts";
import { startDraft } from "#protocol/survey-drafts.ts";
import type { Sending } from "#ui/use-sending.ts";
import { addressOfDraft } from "#admin/page.ts";
import { Conflict } from "./Conflict.tsx";
import { useDesk } from "./desk.ts";
import { type Kept, letGo, overwriting, type Saving } from "./saving.ts";
import type { Deeds } from "./use-work.ts";

type Props = {
  readonly saving: Saving;
  readonly theirs: Kept | null;
  readonly deeds: Deeds;
  readonly onLeave: (address: string) => void;
  readonly onDismiss: () => void;
};

/** Lets somebody choose between two texts of one draft, and does what he chose. */
export function Overtaken({ saving, theirs, deeds, onLeave, onDismiss }: Props) {
  const { survey } = useDesk();
  const [keeping, tell] = useState<Sending>({ stage: "rest" });
  const { draft, base } = saving.kept.head;
  async function keepApart(): Promise<void> {
    tell({ stage: "sending" });
    try {
      const head = await call(startDraft, { definition: survey, base });
      deeds.moveSaving(letGo);
      onLeave(addressOfDraft(head.draft));
    } catch (error) {
      tell({ stage: "failed", error });
    }
  }
  return (
    <Conflict
      draft={draft}
      mine={survey}
      theirs={theirs}
      keeping={keeping}
      onTake={deeds.takeTheirs}
      onOverwrite={(kept) => deeds.moveSaving((now) => overwriting(now, kept, Date.now()))}
      onKeepApart={() => void (keeping.stage === "sending" || keepApart())}
      onDismiss={onDismiss}
    />
  );
}
