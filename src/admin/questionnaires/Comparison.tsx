import { useCallback, useId, useState } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import type { Version } from "#protocol/organisation.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { Compared } from "./Compared.tsx";
import type { Holdings } from "./holdings.ts";
import { othersOf } from "./series.ts";

type Props = {
  readonly version: Version;
  readonly definition: SurveyDefinition;
  readonly holdings: Holdings;
  /** Hash of the version an address asked for beside this one. */
  readonly chosen: string | null;
};

/** What a version changed: against the one before it, or any other of its questionnaire. */
export function Comparison({ version, definition, holdings, chosen }: Props) {
  const { say } = useVoice();
  const title = useId();
  const others = othersOf(holdings.versions, version);
  const before = others.find((one) => one.version < version.version) ?? others[0];
  const [beside, setBeside] = useState(others.find(({ hash }) => hash === chosen)?.hash ?? before?.hash);
  const other = others.find(({ hash }) => hash === beside);
  if (!other) return null;
  return (
    <section className="comparison" aria-labelledby={title}>
      <h3 id={title}>{say("version.changes")}</h3>
      <SelectField
        label={say("version.beside")}
        value={other.hash}
        options={others.map(({ hash, version: number }) => [hash, say("series.version", { version: String(number) })])}
        onChange={({ target }) => setBeside(target.value)}
      />
      <Beside key={other.hash} version={version} definition={definition} other={other} />
    </section>
  );
}

type BesideProps = Pick<Props, "version" | "definition"> & { readonly other: Version };

function Beside({ version, definition, other }: BesideProps) {
  const ask = useCallback((signal: AbortSignal) => call(readDefinition, { hash: other.hash }, signal), [other.hash]);
  const [asked, again] = useAnswer(ask);
  const isEarlier = other.version <= version.version;
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {({ definition: found }) => {
        const [before, after] = isEarlier ? [found, definition] : [definition, found];
        return <Compared before={before} after={after} />;
      }}
    </Answered>
  );
}
