import { Icon } from "#ui/Icon.tsx";
import { lock } from "#ui/icons.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { fieldId } from "#admin/editor/selected.ts";
import { useVoice } from "#admin/voice.ts";
import type { BlockQuestion, Question } from "#survey/definition.ts";
import { levels, notApplicable } from "#survey/scale.ts";
import { answeredQuestion } from "./answered.ts";
import { blockKinds, setKind } from "./kind-edits.ts";
import { Losing } from "./Losing.tsx";
import { MostCharacters } from "./MostCharacters.tsx";
import { Options } from "./Options.tsx";
import { Replace } from "./Replace.tsx";
import { useCarefulEdit } from "./use-careful-edit.ts";

/** How a question is answered, and by what. */
export function KindSection({ question }: { readonly question: Question }) {
  const { say } = useVoice();
  const { earlier, isReadOnly } = useDesk();
  const isAnswered = answeredQuestion(earlier, question.id) !== undefined;
  return (
    <section className="langs" aria-labelledby="panel-kind">
      <h3 className="wide" id="panel-kind">
        {say("panels.kind")}
      </h3>
      {question.kind === "satisfaction" ? (
        <Levels withNotApplicable={question.notApplicable} />
      ) : (
        <>
          {isReadOnly || isAnswered ? <p className="wide">{say(`kind.${question.kind}`)}</p> : <KindField question={question} />}
          {isAnswered && !isReadOnly && (
            <div className="wide lock-note">
              <Icon path={lock} />
              <p>{say("panels.kind-locked")}</p>
              <Replace id={question.id} />
            </div>
          )}
          <AnsweredBy question={question} />
        </>
      )}
    </section>
  );
}

function AnsweredBy({ question }: { readonly question: BlockQuestion }) {
  const { say } = useVoice();
  if (question.kind === "yes-no") return <p className="wide quiet">{say("panels.yes-no-fixed")}</p>;
  return question.kind === "text" ? <MostCharacters question={question} /> : <Options question={question} />;
}

function Levels({ withNotApplicable }: { readonly withNotApplicable: boolean }) {
  const { say, read } = useVoice();
  return (
    <p className="wide quiet">
      {say("panels.levels")} {[...levels, ...(withNotApplicable ? [notApplicable] : [])].map(({ text }) => read(text)).join(" · ")}
    </p>
  );
}

function KindField({ question: { id, kind } }: { readonly question: BlockQuestion }) {
  const { say } = useVoice();
  const [pending, attempt] = useCarefulEdit();
  return (
    <div className="wide kinds" role="radiogroup" aria-labelledby="panel-kind" id={fieldId("kind")} tabIndex={-1}>
      {blockKinds.map((one) => (
        <label key={one}>
          <input type="radio" name="panel-kind" checked={one === kind} onChange={() => attempt(`${id}.kind`, setKind(id, one))} />
          {say(`kind.${one}`)}
        </label>
      ))}
      {pending && <Losing pending={pending} />}
    </div>
  );
}
