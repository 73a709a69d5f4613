import { useState } from "react";
import type * as z from "zod/mini";
import { readAudit } from "#protocol/audit.ts";
import { call } from "#protocol/call.ts";
import { useSending } from "#ui/use-sending.ts";
import { Answered } from "#admin/Answered.tsx";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import type { Filter } from "./AuditLog.tsx";
import { AuditTable } from "./AuditTable.tsx";
import type { Names } from "./names.ts";

type Page = z.output<typeof readAudit.output>;
type Props = {
  readonly names: Names;
  readonly filter: Filter;
  /** Asked to see what one person did. */
  readonly onActor: (actor: { readonly id: string; readonly name: string }) => void;
};

/** The entries of a filter, the newest hundred first and older ones on request. */
export function AuditEntries({ names, filter, onActor }: Props) {
  const { say } = useVoice();
  const [ask] = useState(() => (signal: AbortSignal) => call(readAudit, filter, signal));
  const [asked, again] = useAnswer(ask);
  return (
    <section className="figure" aria-labelledby="log">
      <h2 id="log">{say("audit.list")}</h2>
      <Answered asked={asked} onRetry={() => again()}>
        {(page) =>
          page.entries.length === 0 ? (
            <p className="status">{say("audit.none")}</p>
          ) : (
            <>
              <AuditTable names={names} entries={page.entries} onActor={onActor} />
              <More page={page} filter={filter} onMore={again} />
            </>
          )
        }
      </Answered>
    </section>
  );
}

type MoreProps = Pick<Props, "filter"> & { readonly page: Page; readonly onMore: (page: Page) => void };

function More({ page: { entries, more }, filter, onMore }: MoreProps) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async () => {
    const next = await call(readAudit, { ...filter, after: entries.at(-1)?.id });
    onMore({ entries: [...entries, ...next.entries], more: next.more });
  });
  return (
    <form className="form" onSubmit={onSubmit}>
      <p className="sub" role="status">
        {say("audit.shown", { count: entries.length })}
        {!more && `. ${say("audit.end")}`}
      </p>
      <SendingFailure sending={sending} />
      {more && (
        <div className="row">
          <button className="button" type="submit" disabled={sending.stage === "sending"}>
            {say("audit.more")}
          </button>
        </div>
      )}
    </form>
  );
}
