import { useCallback } from "react";
import type { Account } from "#protocol/people.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { BackToList } from "./BackToList.tsx";
import { askPublication } from "./publication.ts";
import { Publishing } from "./Publishing.tsx";

type Props = { readonly draft: string; readonly person: Account };

/** Where a draft becomes a version: what it would change, what forbids it, and who has to do what. */
export function PublicationPage({ draft, person }: Props) {
  const ask = useCallback((signal: AbortSignal) => askPublication(draft, signal), [draft]);
  const [asked, again] = useAnswer(ask);
  return (
    <div className="questionnaires">
      <BackToList />
      <Answered asked={asked} onRetry={() => again()}>
        {(publication) => <Publishing publication={publication} person={person} onNewer={again} />}
      </Answered>
    </div>
  );
}
