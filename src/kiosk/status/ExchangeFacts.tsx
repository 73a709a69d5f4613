import type { Language } from "#survey/response.ts";
import type { Contact } from "#kiosk/keeping/contact.ts";
import type { KeptState } from "#kiosk/keeping/kept-state.ts";
import { runsInWords } from "./headline.ts";
import { refusalInWords } from "./refusal-in-words.ts";
import { type Said, saidIn } from "./say.ts";
import { type DeskTime, whenAtDesk } from "./when.ts";

type Props = {
  readonly kept: KeptState;
  readonly contact: Contact;
  readonly time: DeskTime;
  readonly language: Language;
  readonly onExport: (store: string) => void;
};

/** What went to the server and what did not, and why. */
export function ExchangeFacts({ kept, contact, time, language, onExport }: Props) {
  const say = (said: Said) => saidIn(language, said);
  const when = (minute: number) => say(whenAtDesk(minute, time));
  const { receipt, failure } = contact;
  return (
    <section>
      <h2>{say({ key: "exchange" })}</h2>
      <dl>
        <div>
          <dt>{say({ key: "last-receipt" })}</dt>
          <dd>
            {receipt ? say({ key: "last-receipt-of", values: { when: when(receipt.at), count: receipt.count } }) : say({ key: "none" })}
          </dd>
        </div>
        <div>
          <dt>{say({ key: "last-failure" })}</dt>
          <dd>
            {failure
              ? say({
                  key: failure.isOver ? "failure-over" : "last-failure-of",
                  values: { when: when(failure.at), why: say({ key: `why-${failure.why}` }) },
                })
              : say({ key: "none" })}
          </dd>
        </div>
        <div>
          <dt>{say({ key: "missing" })}</dt>
          <dd>
            {kept.lost.length > 0 ? runsInWords(kept.lost, language) : say({ key: kept.isCompared ? "missing-none" : "missing-unknown" })}
          </dd>
        </div>
        <div>
          <dt id="held-back">{say({ key: "held-back" })}</dt>
          <dd>{kept.refused.length > 0 ? <HeldBack refused={kept.refused} say={say} /> : say({ key: "held-back-none" })}</dd>
        </div>
        {kept.elsewhere.map(({ store, count }) => (
          <div key={store}>
            <dt>{say({ key: "elsewhere" })}</dt>
            <dd className="with-button">
              <span>{say({ key: "elsewhere-of", values: { count } })}</span>
              <button className="button" type="button" onClick={() => onExport(store)}>
                {say({ key: "export-elsewhere" })}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type HeldBackProps = { readonly refused: KeptState["refused"]; readonly say: (said: Said) => string };

/** Each with the server's own words small, for the admin; a list of its own to scroll, so that nothing else moves. */
function HeldBack({ refused, say }: HeldBackProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must reach what scrolls
    <ul className="held-back" tabIndex={0} aria-labelledby="held-back">
      {refused.map(({ sequence, reason }) => (
        <li key={sequence}>
          {say({ key: "held-back-one", values: { number: sequence, why: say({ key: refusalInWords(reason) }) } })}
          {reason !== "" && <small lang="en">{reason}</small>}
        </li>
      ))}
    </ul>
  );
}
