import { useCallback } from "react";
import { Refused } from "#protocol/call.ts";
import type { Account } from "#protocol/people.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { BackToList } from "./BackToList.tsx";
import { askPublication, type Publication } from "./publication.ts";
import { Publishing } from "./Publishing.tsx";

type Props = { readonly draft: string; readonly person: Account };

/** Where a draft becomes a version: what it would change, what forbids it, and who has to do what. */
export function PublicationPage({ draft, person }: Props) {
  const { say } = useVoice();
  const ask = useCallback((signal: AbortSignal) => unlessGone(draft, signal), [draft]);
  const [asked, again] = useAnswer(ask);
  return (
    <div className="questionnaires">
      <BackToList />
      <Answered asked={asked} onRetry={() => again()}>
        {(publication) =>
          publication === null ? (
            <p className="status">{say("publish.overtaken-gone")}</p>
          ) : (
            <Publishing publication={publication} person={person} onNewer={again} />
          )
        }
      </Answered>
    </div>
  );
}

/** An address is kept and sent longer than a draft lives: null where it is no more. */
async function unlessGone(draft: string, signal: AbortSignal): Promise<Publication | null> {
  try {
    return await askPublication(draft, signal);
  } catch (error) {
    if (error instanceof Refused && error.problem?.error === "not-found") return null;
    throw error;
  }
}
