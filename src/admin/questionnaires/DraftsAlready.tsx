import type { DraftHead } from "#protocol/survey-drafts.ts";
import { formatMoment } from "#ui/numbers.ts";
import { addressOfDraft } from "#admin/page.ts";
import { useVoice } from "#admin/voice.ts";

/** Drafts of the same questionnaire that somebody has begun already: going on with one is mostly what is wanted. */
export function DraftsAlready({ drafts }: { readonly drafts: readonly DraftHead[] }) {
  const { say } = useVoice();
  if (drafts.length === 0) return null;
  return (
    <div className="banner warn">
      <div>
        <p>{say("begin.already")}</p>
        <ul>
          {drafts.map(({ draft, changedAt, changedBy }) => (
            <li key={draft}>
              <a href={addressOfDraft(draft)}>
                {say("begin.already-one", { name: changedBy.name ?? say("series.nobody"), at: formatMoment(changedAt) })}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
