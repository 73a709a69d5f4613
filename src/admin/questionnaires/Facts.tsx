import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import { formatDate } from "#ui/numbers.ts";
import { sizeOf } from "./contents.ts";
import { Fact } from "./Fact.tsx";
import { useVoice } from "#admin/voice.ts";

/** What a questionnaire says of itself: size, sources, method, what is certified and what is not. */
export function Facts({ definition }: { readonly definition: SurveyDefinition }) {
  const { say, read } = useVoice();
  const { textFrom, status, respondents, lockedWhy, aggregation, countsPartial } = definition;
  return (
    <dl className="facts">
      <Fact name={say("survey.size")}>{say("survey.size-is", sizeOf(definition))}</Fact>
      <Fact name={say("survey.sources")}>
        <Sources definition={definition} />
      </Fact>
      {textFrom && <Fact name={say("survey.text-from")}>{read(textFrom)}</Fact>}
      {status && <Fact name={say("survey.status")}>{read(status)}</Fact>}
      {respondents && <Fact name={say("survey.respondents")}>{read(respondents)}</Fact>}
      <Fact name={say("survey.method")}>{say(`survey.${aggregation.default}`)}</Fact>
      <Fact name={say("survey.partial")}>{say(countsPartial ? "survey.partial-counts" : "survey.partial-apart")}</Fact>
      {lockedWhy && <Fact name={say("survey.locked")}>{read(lockedWhy)}</Fact>}
      <Fact name={say("survey.certified")}>
        <Sentences sentences={definition.certified} />
      </Fact>
      <Fact name={say("survey.not-certified")}>
        <Sentences sentences={definition.notCertified} />
      </Fact>
    </dl>
  );
}

function Sources({ definition: { sources } }: { readonly definition: SurveyDefinition }) {
  const { say, read } = useVoice();
  if (sources.length === 0) return say("survey.no-sources");
  return (
    <ul>
      {sources.map(({ number, kind, date, issuer, title }) => (
        <li key={number}>
          {say("survey.source", { kind: read(kind), number, date: formatDate(date), issuer: read(issuer) })}: <span lang="vi">{title}</span>
        </li>
      ))}
    </ul>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly LocalizedText[] }) {
  const { read } = useVoice();
  if (sentences.length === 0) return "—";
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence.vi}>{read(sentence)}</li>
      ))}
    </ul>
  );
}
