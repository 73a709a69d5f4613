import { useRef, useState } from "react";
import type { Account } from "#protocol/people.ts";
import { Icon } from "#ui/Icon.tsx";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { Beginning } from "./Beginning.tsx";
import type { Deed } from "./deed.ts";
import { plus } from "./drawings.ts";
import { Dropping } from "./Dropping.tsx";
import { Exporting } from "./Exporting.tsx";
import { Forcing } from "./Forcing.tsx";
import { Glance } from "./Glance.tsx";
import { askHoldings, type Holdings } from "./holdings.ts";
import { seriesOf } from "./series.ts";
import { SeriesTable } from "./SeriesTable.tsx";

/** Every questionnaire there is, what is being written, and what can be done with each. */
export function QuestionnaireList({ person }: { readonly person: Account }) {
  const [asked, again] = useAnswer(askHoldings);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(holdings) => <ListPage holdings={holdings} person={person} onChange={again} />}
    </Answered>
  );
}

type Props = {
  readonly holdings: Holdings;
  readonly person: Account;
  /** Without newer holdings: to ask again. */
  readonly onChange: (newer?: Holdings) => void;
};

function ListPage({ holdings, person, onChange }: Props) {
  const { say } = useVoice();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  function close(what: string, newer?: Holdings): void {
    setDeed(null);
    setDone(what);
    onChange(newer);
    // The row somebody came from may be gone.
    heading.current?.focus();
  }

  return (
    <div className="questionnaires">
      <Glance holdings={holdings} />
      <section className="figure" aria-labelledby="series">
        <div className="head">
          <h2 id="series" tabIndex={-1} ref={heading}>
            {say("series.title")}
          </h2>
          <button className="button main" type="button" onClick={() => setDeed({ deed: "begin", from: null })}>
            <Icon path={plus} />
            {say("begin.title")}
          </button>
        </div>
        {done !== null && <output className="banner">{done}</output>}
        <Listed holdings={holdings} person={person} onDeed={setDeed} />
      </section>
      {deed && <DeedSheet deed={deed} holdings={holdings} onClose={() => setDeed(null)} onDone={close} onAgain={() => onChange()} />}
    </div>
  );
}

type ListedProps = Pick<Props, "holdings" | "person"> & { readonly onDeed: (deed: Deed) => void };

/** What is asked or being written in sight, the rest folded. */
function Listed({ holdings, person, onDeed }: ListedProps) {
  const { say } = useVoice();
  const all = seriesOf(holdings.versions, holdings.drafts);
  const kept = all.filter(({ standing }) => standing === "kept");
  const table = { holdings, reader: person.id, onDeed };
  if (all.length === 0) return <p className="status">{say("series.none")}</p>;
  return (
    <>
      {all.length > kept.length && <SeriesTable series={all.filter(({ standing }) => standing !== "kept")} {...table} />}
      {kept.length > 0 && (
        <details open={kept.length === all.length}>
          <summary>{say("series.kept", { count: kept.length })}</summary>
          <SeriesTable series={kept} {...table} />
        </details>
      )}
    </>
  );
}

type SheetProps = {
  readonly deed: Deed;
  readonly holdings: Holdings;
  readonly onClose: () => void;
  readonly onDone: (what: string, newer?: Holdings) => void;
  readonly onAgain: () => void;
};

function DeedSheet({ deed, holdings, onClose, onDone, onAgain }: SheetProps) {
  const { say } = useVoice();
  if (deed.deed === "begin") return <Beginning from={deed.from} holdings={holdings} onClose={onClose} />;
  if (deed.deed === "export") return <Exporting of={deed.of} onClose={onClose} />;
  if (deed.deed === "force")
    return (
      <Forcing
        change={deed.change}
        version={deed.version}
        holdings={holdings}
        onClose={onClose}
        onDone={(newer) => onDone(say("force.done"), newer)}
      />
    );
  const without = holdings.drafts.filter(({ draft }) => draft !== deed.draft.draft);
  return (
    <Dropping
      draft={deed.draft}
      onClose={onClose}
      onDone={() => onDone(say("drop.done"), { ...holdings, drafts: without })}
      onOvertaken={onAgain}
    />
  );
}
