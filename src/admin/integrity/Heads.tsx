import { call } from "#protocol/call.ts";
import { readHeads } from "#protocol/integrity.ts";
import { formatDate } from "#ui/numbers.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { Code } from "./Code.tsx";

const askHeads = (signal: AbortSignal) => call(readHeads, {}, signal);

/** The last code of the newest day that is over, and the way to those of the month on paper. */
export function Heads() {
  const { say } = useVoice();
  const [asked, again] = useAnswer(askHeads);
  return (
    <section className="figure prose" aria-labelledby="heads">
      <h2 id="heads">{say("integrity.heads")}</h2>
      <p>{say("integrity.heads-what")}</p>
      <Answered asked={asked} onRetry={() => again()}>
        {({ heads }) => {
          const last = heads.at(-1);
          return last ? (
            <p>
              {say("integrity.heads-last", { day: formatDate(last.day) })}
              <br />
              <Code hash={last.head} />
            </p>
          ) : (
            <p>{say("integrity.heads-none")}</p>
          );
        }}
      </Answered>
      <p>
        <a className="button" href="/api/heads.txt" target="_blank" rel="noreferrer">
          {say("integrity.heads-print")}
        </a>
      </p>
    </section>
  );
}
