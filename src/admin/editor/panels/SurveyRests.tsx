import { formatDate } from "#ui/numbers.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { LocalizedText } from "#survey/definition.ts";

/** What a questionnaire rests on, to read: its sources, what of it is certified and what is not, why parts are locked. */
export function SurveyRests() {
  const { say, read } = useVoice();
  const { sources, certified, notCertified, locked, lockedWhy } = useDesk().survey;
  return (
    <section className="rests">
      <h3>{say("panels.survey-sources")}</h3>
      {sources.length === 0 && <p className="quiet">{say("panels.survey-no-sources")}</p>}
      <ul>
        {sources.map(({ number, kind, date, issuer, title }) => (
          <li key={number}>
            {say("panels.survey-source", { kind: read(kind), number, date: formatDate(date), issuer: read(issuer) })}:{" "}
            <span lang="vi">{title}</span>
          </li>
        ))}
      </ul>
      <Sentences title={say("panels.survey-certified")} sentences={certified} />
      <Sentences title={say("panels.survey-not-certified")} sentences={notCertified} />
      {locked.length > 0 && lockedWhy && <Sentences title={say("panels.survey-locked")} sentences={[lockedWhy]} />}
    </section>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly LocalizedText[] }) {
  const { say, read } = useVoice();
  return (
    <>
      <h3>{title}</h3>
      {sentences.length === 0 && <p className="quiet">{say("panels.none")}</p>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.vi}>{read(sentence)}</li>
        ))}
      </ul>
    </>
  );
}
