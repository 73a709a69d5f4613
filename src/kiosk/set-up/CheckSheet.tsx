import { Icon } from "#ui/Icon.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import type { Decisions } from "./accepted.ts";
import { checkWords } from "./check-words.ts";
import { type Check, type Findings, standingOf } from "./checks.ts";
import { Confirmation } from "./Confirmation.tsx";
import { drawings } from "./drawings.ts";
import { foundInWords } from "./found-in-words.ts";
import { type Mending, mendingOf } from "./mending.ts";
import type { TestRun } from "./test-run.ts";
import { runInWords } from "./run-in-words.ts";
import type { SetUpWords } from "./words.ts";

type Props = Mending & {
  readonly check: Check;
  readonly findings: Findings;
  readonly decisions: Decisions;
  readonly decideOn: (name: string, isSo: boolean) => void;
  readonly run: TestRun;
  readonly words: SetUpWords;
  readonly onClose: () => void;
};

/** One check over the others: what was found, what to do, what is lost without it, and the word of staff that they know. */
export function CheckSheet(props: Props) {
  const { check, findings, decisions, decideOn, words, onClose } = props;
  const { language } = useKioskWords();
  const { id, need } = check;
  const spoken = checkWords[language][id];
  const standing = standingOf(check, findings, decisions);
  const mending = mendingOf(id, props);
  const isGood = standing === "good";
  /** Mending is the one thing to do next. */
  const isNext = mending !== null && !isGood;
  return (
    <Sheet labelledBy="check" className="check-sheet" onDismiss={onClose}>
      <h2 tabIndex={-1} id="check">
        {spoken.name}
      </h2>
      <output className={`found ${standing}`}>
        <Icon path={drawings[standing]} />
        <span>{(id === "test-answer" && runInWords(props, language)) || foundInWords(findings[id], spoken) || words[standing]}</span>
      </output>
      <h3>{words.todo}</h3>
      <p>{spoken.todo}</p>
      <h3>{words.lost}</h3>
      <p>{spoken.lost}</p>
      {id === "encryption" && (
        <Confirmation isSo={decisions["encrypted"] !== undefined} onChange={(isSo) => decideOn("encrypted", isSo)}>
          {words.encrypted}
        </Confirmation>
      )}
      {need === "should" && (
        <Confirmation isSo={decisions[id] !== undefined} isIdle={isGood} onChange={(isSo) => decideOn(id, isSo)}>
          {words.accept}
        </Confirmation>
      )}
      <div className="row">
        <button className={isNext ? "button" : "button main"} type="button" onClick={onClose}>
          {words.close}
        </button>
        {mending && (
          <button className={isNext ? "button main" : "button"} type="button" disabled={mending.isIdle} onClick={mending.mend}>
            {words[mending.name]}
          </button>
        )}
      </div>
    </Sheet>
  );
}
