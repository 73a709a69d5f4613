import { useState } from "react";
import { call } from "#protocol/call.ts";
import { startDraft } from "#protocol/survey-drafts.ts";
import { useSending } from "#ui/use-sending.ts";
import { addressOfDraft } from "#admin/page.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { type askShelf, beginningOf, goesOnFrom, isWhole, missingOf, type Room, type Wish } from "./begin.ts";
import type { Deed } from "./deed.ts";
import { DraftsAlready } from "./DraftsAlready.tsx";
import type { Holdings } from "./holdings.ts";
import { firstKnown } from "./KnownField.tsx";
import { SourceField } from "./SourceField.tsx";
import { Unfinished } from "./unfinished.ts";
import { wishFields } from "./WishFields.tsx";

type Props = {
  readonly from: Extract<Deed, { deed: "begin" }>["from"];
  readonly holdings: Holdings;
  readonly shelf: Awaited<ReturnType<typeof askShelf>>;
  readonly onClose: () => void;
};

/** The form of `Beginning`: what from, and what else has to be said for it. */
export function BeginningForm({ from, holdings, shelf, onClose }: Props) {
  const { say } = useVoice();
  const room = roomOf(holdings, shelf);
  const [wish, setWish] = useState<Wish>(() => firstWish(from, room));
  const missing = missingOf(wish, room.taken);
  const { sending, onSubmit } = useSending(async () => {
    if (!isWhole(missing)) throw new Unfinished();
    const { draft } = await call(startDraft, await beginningOf(wish, room));
    window.location.assign(addressOfDraft(draft));
  });
  const isTold = sending.stage === "failed";
  const Fields = wishFields[wish.source];
  const choose = (source: Wish["source"]) => setWish({ ...wish, source, how: "next", known: firstKnown(source, room) });
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      {from === null ? <SourceField source={wish.source} onChange={choose} /> : <p>{say(`begin.how-${from.how}-means`)}</p>}
      <Fields wish={wish} room={room} isPreset={from !== null} missing={isTold ? missing : null} onChange={setWish} />
      <DraftsAlready drafts={holdings.drafts.filter(({ survey }) => survey === goesOnFrom(wish, room))} />
      {!(isTold && sending.error instanceof Unfinished) && <SendingFailure sending={sending} />}
      <p className="hint">{say("begin.safe")}</p>
      <div className="row">
        <button className="button main" type="submit" disabled={sending.stage === "sending"}>
          {say("begin.go")}
        </button>
        <button className="button" type="button" onClick={onClose}>
          {say("form.cancel")}
        </button>
      </div>
    </form>
  );
}

function roomOf({ versions, drafts }: Holdings, { shelf, defaultBlocks }: Props["shelf"]): Room {
  const ids = [...versions.map(({ id }) => id), ...drafts.map(({ survey }) => survey), ...shelf.instruments.map(({ id }) => id)];
  return { versions, taken: new Set(ids), shelf, defaultBlocks };
}

function firstWish(from: Props["from"], room: Room): Wish {
  const source = from === null ? "shelf" : "version";
  const known = from === null ? firstKnown(source, room) : from.version.hash;
  return { source, known, how: from?.how ?? "next", own: { title: { vi: "", en: "" }, id: null }, codes: [], file: null };
}
