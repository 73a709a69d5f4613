import { useState } from "react";
import { type KeptBackup, readBackups } from "#protocol/backups.ts";
import { call } from "#protocol/call.ts";
import type { Account } from "#protocol/people.ts";
import { formatMoment } from "#ui/numbers.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { backupAge } from "./backup-age.ts";
import { BackupTable } from "./BackupTable.tsx";

const askBackups = (signal: AbortSignal) => call(readBackups, {}, signal);

/** The copies of the store, how old the newest is, and what to do about it. */
export function Backups({ person }: { readonly person: Account }) {
  const { say } = useVoice();
  if (person.unit !== null) return <p className="banner">{say("integrity.only-whole")}</p>;
  return (
    <div className="beside whole">
      <Copies />
      <section className="figure prose" aria-labelledby="know">
        <h2 id="know">{say("backup.how-title")}</h2>
        <p>{say("backup.how-1")}</p>
        <p>{say("backup.how-2")}</p>
        <p>{say("backup.how-3")}</p>
        <p>{say("backup.how-4")}</p>
      </section>
    </div>
  );
}

function Copies() {
  const { say } = useVoice();
  const [asked, again] = useAnswer(askBackups);
  return (
    <section className="figure" aria-labelledby="copies">
      <h2 id="copies">{say("backup.list")}</h2>
      <Answered asked={asked} onRetry={() => again()}>
        {({ backups }) => {
          if (backups === null) return <p className="banner">{say("backup.elsewhere")}</p>;
          if (backups.length === 0) return <p className="status">{say("backup.none")}</p>;
          return (
            <>
              <Age backups={backups} />
              <BackupTable backups={backups} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Age({ backups }: { readonly backups: readonly KeptBackup[] }) {
  const { say } = useVoice();
  const [now] = useState(() => new Date());
  const age = backupAge(backups, now);
  if (age === null) return <p className="banner warn">{say("backup.no-whole")}</p>;
  const todo = [age.isTooOld && say("backup.old"), backups[0]?.whole === false && say("backup.faulty")].filter(Boolean).join(" ");
  return (
    <dl className="facts">
      <div>
        <dt>{say("backup.newest-whole")}</dt>
        <dd>
          {formatMoment(age.newest.madeAt)}, {age.days === 0 ? say("backup.today") : say("backup.days", { count: age.days })}
        </dd>
      </div>
      <div>
        <dt>{say("devices.todo")}</dt>
        <dd>{todo || say("todo.online")}</dd>
      </div>
    </dl>
  );
}
