import { call } from "#protocol/call.ts";
import { takeBackDraft, type DraftHead } from "#protocol/survey-drafts.ts";
import { formatMoment } from "#ui/numbers.ts";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly head: DraftHead; readonly onTakenBack: (head: DraftHead) => void };

/** Says that a draft waits for somebody else, and takes it back to be written on. */
export function Waiting({ head, onTakenBack }: Props) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async () => {
    onTakenBack(await call(takeBackDraft, { draft: head.draft, revision: head.revision }));
  });
  if (head.standing.state !== "waiting") return null;
  const { askedBy, askedAt } = head.standing;
  return (
    <form className="banner editor-waiting" onSubmit={onSubmit}>
      <p>{say("waiting.what", { name: askedBy.name ?? say("conflict.nobody"), moment: formatMoment(askedAt) })}</p>
      <button className="button" type="submit">
        {say("waiting.take-back")}
      </button>
      <SendingFailure sending={sending} />
    </form>
  );
}
