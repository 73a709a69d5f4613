import { useState } from "react";
import { call } from "#protocol/call.ts";
import { type Annulment, readAnnulments } from "#protocol/annulments.ts";
import type { Account } from "#protocol/people.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { History } from "./AnnulmentHistory.tsx";
import { Waiting } from "./AnnulmentsWaiting.tsx";
import { Approving } from "./Approving.tsx";
import { Asking } from "./Asking.tsx";
import { askPlaces, type Place } from "./places.ts";

/** What was asked to be taken back, and the units it is about. */
type Book = { readonly annulments: readonly Annulment[]; readonly places: readonly Place[] };

async function askBook(signal: AbortSignal): Promise<Book> {
  const [{ annulments }, places] = await Promise.all([call(readAnnulments, {}, signal), askPlaces(signal)]);
  return { annulments, places };
}

/** Annulments by two people: what waits for the second, and what was taken back. */
export function Annulments({ person }: { readonly person: Account }) {
  const [asked, again] = useAnswer(askBook);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(book) => <BookPage book={book} person={person} onChange={again} />}
    </Answered>
  );
}

type Props = { readonly book: Book; readonly person: Account; readonly onChange: (newer: Book) => void };
type Deed = { readonly deed: "ask" } | { readonly deed: "approve"; readonly annulment: Annulment };

function BookPage({ book, person, onChange }: Props) {
  const { say } = useVoice();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [news, setNews] = useState<"sent" | "done" | null>(null);
  const { annulments, places } = book;
  const takeOver = (changed: Annulment) => {
    onChange({ ...book, annulments: [changed, ...annulments.filter(({ id }) => id !== changed.id)] });
    setDeed(null);
    setNews(changed.approvedBy === null ? "sent" : "done");
  };
  const close = () => setDeed(null);
  return (
    <div className="beside whole">
      <section className="figure" aria-labelledby="waiting">
        <div className="head">
          <h2 id="waiting">{say("annul.waiting")}</h2>
          {person.role === "admin" && (
            <button className="button main" type="button" onClick={() => setDeed({ deed: "ask" })}>
              {say("annul.ask")}
            </button>
          )}
        </div>
        <div role="status">{news !== null && <p className="banner">{say(`annul.${news}`)}</p>}</div>
        <Waiting
          annulments={annulments.filter(({ approvedBy }) => approvedBy === null)}
          places={places}
          person={person}
          onApprove={(annulment) => setDeed({ deed: "approve", annulment })}
        />
      </section>
      <History annulments={annulments.filter(({ approvedBy }) => approvedBy !== null)} places={places} />
      {deed?.deed === "ask" && <Asking places={places} onClose={close} onDone={takeOver} />}
      {deed?.deed === "approve" && <Approving annulment={deed.annulment} places={places} onClose={close} onDone={takeOver} />}
    </div>
  );
}
