import { useCallback, useState } from "react";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import { inGroups } from "#protocol/sheet-number.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { formatDate } from "#ui/numbers.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { nameOfPlace, type PaperOffice } from "#admin/paper/paper-office.ts";
import { EntryForm } from "./EntryForm.tsx";
import type { OpenSheet, Written } from "./sheet.ts";

type Props = {
  readonly office: PaperOffice;
  readonly sheet: OpenSheet;
  readonly firstDay: string;
  readonly onWritten: (written: Written) => void;
  readonly onLeave: () => void;
};

/** The sheet that was opened: what it is, and the form to type it into. */
export function SheetInHand({ office, sheet, firstDay, onWritten, onLeave }: Props) {
  const { say } = useVoice();
  const [isTyped, setTyped] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const ask = useCallback((signal: AbortSignal) => call(readDefinition, { hash: sheet.survey }, signal), [sheet.survey]);
  const [asked, again] = useAnswer(ask);
  return (
    <section className="figure in-entry" aria-labelledby="sheet">
      <div className="sheet-head">
        <h2 id="sheet">{say("paper.sheet", { number: inGroups(sheet.number) })}</h2>
        <button className="button" type="button" onClick={() => (isTyped ? setAsked(true) : onLeave())}>
          {say("paper.another")}
        </button>
      </div>
      {isAsked && <Leaving onLeave={onLeave} onStay={() => setAsked(false)} />}
      <Answered asked={asked} onRetry={() => again()}>
        {({ definition }) => (
          <>
            <Facts office={office} sheet={sheet} title={definition.title} version={definition.version} />
            <EntryForm
              office={office}
              definition={definition}
              sheet={sheet}
              firstDay={firstDay}
              onTyped={() => setTyped(true)}
              onWritten={onWritten}
            />
          </>
        )}
      </Answered>
    </section>
  );
}

function Leaving({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const { say } = useVoice();
  return (
    <div className="banner warn" role="alert">
      <p>{say("paper.another-sure")}</p>
      <button className="button" type="button" onClick={onLeave}>
        {say("paper.another")}
      </button>
      <button className="button" type="button" onClick={onStay}>
        {say("paper.stay")}
      </button>
    </div>
  );
}

type FactsProps = Pick<Props, "office" | "sheet"> & { readonly title: LocalizedText; readonly version: number };

function Facts({ office, sheet, title, version }: FactsProps) {
  const { say, read } = useVoice();
  const { unit, counter } = nameOfPlace(office, sheet);
  const wave = office.waves.find(({ id }) => id === sheet.wave);
  const facts = [
    [say("paper.sheet-place"), [unit, counter].flatMap((text) => (text === null ? [] : [read(text)])).join(" · ")],
    [say("paper.sheet-survey"), say("paper.subject", { title: read(title), version })],
    ...(wave ? [[say("paper.sheet-wave"), read(wave.name)]] : []),
    [say("paper.sheet-printed"), formatDate(sheet.printedOn)],
    [say("paper.sheet-language"), say(`paper.language-${sheet.language}`)],
  ];
  return (
    <dl className="sheet-facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
