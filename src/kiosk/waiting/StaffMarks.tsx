import { useEffect, useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { warning } from "#ui/icons.ts";
import { formatCount } from "#ui/numbers.ts";
import { countOf } from "#kiosk/keeping/lost-numbers.ts";
import type { KeptState } from "#kiosk/keeping/kept-state.ts";
import type { Tablet } from "#kiosk/tablet.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { type Mark, marksOf } from "./marks.ts";
import { waitingWords } from "./words.ts";

type Parts = Pick<Tablet, "clock" | "outbox" | "recognition">;
type Props = { readonly tablet: Parts; readonly store: string; readonly onStaff: () => void };

/** What staff should know of the tablet, small at the foot of the invitation; the way to the pages that say more. */
export function StaffMarks({ tablet, store, onStaff }: Props) {
  const { language } = useKioskWords();
  const marks = useMarks(tablet, store);
  if (marks.length === 0) return null;
  const words = waitingWords[language];
  const said = (mark: Mark) => ("count" in mark ? `${words[mark.kind]} ${formatCount(mark.count, language)}` : words[mark.kind]);
  return (
    <button className="marks" type="button" onClick={onStaff}>
      <Icon path={warning} />
      <span>{marks.map(said).join(" · ")}</span>
    </button>
  );
}

function useMarks({ outbox, recognition, clock }: Parts, store: string): readonly Mark[] {
  const [kept, setKept] = useState<KeptState | null>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  useEffect(() => outbox.watch(store, setKept), [outbox, store]);
  useEffect(() => {
    if (kept === null) return undefined;
    const look = () =>
      setMarks(
        marksOf({
          isKnown: recognition.isKnown(),
          lost: countOf(kept.lost),
          refused: kept.refused.length,
          waiting: kept.waiting,
          failure: outbox.contact.read().failure,
          now: clock.now(),
        }),
      );
    look();
    const endings = [recognition.onChange(look), outbox.contact.onChange(look)];
    const timer = setInterval(look, lookMs);
    return () => {
      clearInterval(timer);
      for (const end of endings) end();
    };
  }, [kept, outbox, recognition, clock]);
  return marks;
}

/** Silence tells of nothing, so it is looked at. */
const lookMs = 60_000;
