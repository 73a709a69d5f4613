import { useCallback, useState } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import type { Version } from "#protocol/organisation.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { BackToList } from "./BackToList.tsx";
import { Beginning } from "./Beginning.tsx";
import { Comparison } from "./Comparison.tsx";
import { readableCode } from "./contents.ts";
import type { Deed } from "./deed.ts";
import { Exporting } from "./Exporting.tsx";
import { Forcing } from "./Forcing.tsx";
import { askHoldings, type Holdings } from "./holdings.ts";
import { JustPublished } from "./JustPublished.tsx";
import type { Place } from "./place.ts";
import { Provenance } from "./Provenance.tsx";
import { Questionnaire } from "./Questionnaire.tsx";
import { stateOf } from "./series.ts";
import { StateTag } from "./StateTag.tsx";
import { VersionDeeds } from "./VersionDeeds.tsx";

type At = Extract<Place, { at: "version" }>;
type Answer = {
  readonly holdings: Holdings;
  /** Null where there is no such version. */
  readonly found: { readonly version: Version; readonly definition: SurveyDefinition } | null;
};

/** One version for ever: where it came from, what it asks, what it changed, and what can be done with it. */
export function VersionPage({ at }: { readonly at: At }) {
  const { hash } = at;
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Answer> => {
      const holdings = await askHoldings(signal);
      const version = holdings.versions.find((one) => one.hash === hash);
      const found = version && { version, definition: (await call(readDefinition, { hash }, signal)).definition };
      return { holdings, found: found ?? null };
    },
    [hash],
  );
  const [asked, again] = useAnswer(ask);
  return (
    <div className="questionnaires">
      <BackToList />
      <Answered asked={asked} onRetry={() => again()}>
        {(answer) => <Found at={at} {...answer} onChange={(holdings) => again(withHoldings(answer, holdings))} />}
      </Answered>
    </div>
  );
}

type FoundProps = Answer & { readonly at: At; readonly onChange: (newer: Holdings) => void };

function Found({ at, holdings, found, onChange }: FoundProps) {
  const { say, read } = useVoice();
  const [deed, setDeed] = useState<Deed | null>(null);
  if (found === null) return <p className="status">{say("version.unknown")}</p>;
  const { version, definition } = found;
  const title = `${version.hash}-title`;
  return (
    <section className="figure questionnaire" aria-labelledby={title}>
      <h2 id={title}>
        {read(version.title)}, {say("survey.version", { version: String(version.version) })}
      </h2>
      <p className="tags">
        <StateTag state={stateOf(version)} />
        <span className="sub">
          {say("survey.code")} <span className="hash">{readableCode(version.hash)}</span>
        </span>
      </p>
      {at.isNew && <JustPublished version={version} holdings={holdings} />}
      <div className="deeds">
        <VersionDeeds version={version} holdings={holdings} onDeed={setDeed} />
      </div>
      <Provenance version={version} holdings={holdings} />
      <Comparison version={version} definition={definition} holdings={holdings} chosen={at.beside} />
      <Questionnaire definition={definition} />
      <DeedSheet deed={deed} holdings={holdings} onClose={() => setDeed(null)} onChange={onChange} />
    </section>
  );
}

/** The answer after what is in force has changed; the text never does. */
function withHoldings({ found }: Answer, holdings: Holdings): Answer {
  const version = holdings.versions.find(({ hash }) => hash === found?.version.hash);
  return { holdings, found: version && found ? { ...found, version } : null };
}

type SheetProps = {
  readonly deed: Deed | null;
  readonly holdings: Holdings;
  readonly onClose: () => void;
  readonly onChange: (newer: Holdings) => void;
};

function DeedSheet({ deed, holdings, onClose, onChange }: SheetProps) {
  if (deed?.deed === "begin") return <Beginning from={deed.from} holdings={holdings} onClose={onClose} />;
  if (deed?.deed === "export") return <Exporting of={deed.of} onClose={onClose} />;
  if (deed?.deed !== "force") return null;
  const done = (newer: Holdings) => {
    onClose();
    onChange(newer);
  };
  return <Forcing change={deed.change} version={deed.version} holdings={holdings} onClose={onClose} onDone={done} />;
}
