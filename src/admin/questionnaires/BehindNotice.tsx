import { useId } from "react";
import { call } from "#protocol/call.ts";
import { startDraft } from "#protocol/survey-drafts.ts";
import { useSending } from "#ui/use-sending.ts";
import { addressOfDraft } from "#admin/page.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Behind } from "./behind.ts";
import "./behind.css";
import { Differences } from "./differences/Differences.tsx";

type Props = {
  readonly behind: Behind;
  /** Whether what would be lost lies folded, where there is little room. */
  readonly isFolded?: boolean;
  /** Goes to the draft that was begun. */
  readonly onGo: (address: string) => void;
};

/** Says that a newer version than the one a draft began from is there, what of it the draft takes back, and begins another draft from that version. */
export function BehindNotice({ behind: { began, newest }, isFolded = false, onGo }: Props) {
  const { say } = useVoice();
  const title = useId();
  const numbers = { began: String(began?.version ?? ""), version: String(newest.version) };
  return (
    <section className="banner warn behind" aria-labelledby={title}>
      <h3 id={title}>{say("behind.title", numbers)}</h3>
      <p>{say(began === null ? "behind.unknown" : "behind.what", numbers)}</p>
      {began !== null && (
        <details open={!isFolded}>
          <summary>{say("behind.differences", numbers)}</summary>
          <Differences before={began.definition} after={newest.definition} />
        </details>
      )}
      <BeginAnew behind={{ began, newest }} onGo={onGo} />
    </section>
  );
}

function BeginAnew({ behind: { newest }, onGo }: Pick<Props, "behind" | "onGo">) {
  const { say } = useVoice();
  const { hash, version, definition } = newest;
  const { sending, onSubmit } = useSending(async () => {
    const { draft } = await call(startDraft, { definition: { ...definition, version: version + 1 }, base: hash });
    onGo(addressOfDraft(draft));
  });
  return (
    <form onSubmit={onSubmit}>
      <button className="button" type="submit" disabled={sending.stage === "sending"}>
        {say("behind.begin", { version: String(version) })}
      </button>
      <small>{say("behind.stays")}</small>
      <SendingFailure sending={sending} />
    </form>
  );
}
