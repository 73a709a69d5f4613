import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { Question, SatisfactionQuestion } from "#survey/definition.ts";
import { Icon } from "#ui/Icon.tsx";
import { lock } from "#ui/icons.ts";
import { Losing } from "./Losing.tsx";
import { setNotApplicable, setRequired } from "./question-edits.ts";
import { ReadPair } from "./ReadPair.tsx";
import { Switch } from "./Switch.tsx";
import { rewriteQuestion } from "./text-edits.ts";
import { OptionalTexts } from "./OptionalTexts.tsx";
import { useCarefulEdit } from "./use-careful-edit.ts";

type Props = { readonly question: Question; readonly isLocked: boolean };

/** Whether a question must be answered, whether an item may not apply, and what is read aloud. */
export function QuestionSettings({ question, isLocked }: Props) {
  const { say } = useVoice();
  const { edit } = useDesk();
  const { id, required } = question;
  return (
    <section className="sets" aria-label={say("panels.settings")}>
      <Switch
        field="required"
        label={say("panels.required")}
        note={say(required ? "panels.required-on" : "panels.required-off")}
        isOn={required}
        onChange={(isOn) => edit(`${id}.required`, setRequired(id, isOn))}
      />
      {question.kind === "satisfaction" &&
        (isLocked ? <OfficialNotApplicable question={question} /> : <NotApplicable question={question} />)}
      <Audio question={question} />
    </section>
  );
}

function OfficialNotApplicable({ question: { notApplicable, notApplicableWhen } }: { readonly question: SatisfactionQuestion }) {
  const { say } = useVoice();
  return (
    <>
      <p className="switch">
        <Icon path={lock} />
        <span>
          {`${say("panels.not-applicable")}: ${say(notApplicable ? "panels.yes" : "panels.no")}`}
          <small>{say(notApplicable ? "panels.not-applicable-on" : "panels.not-applicable-never")}</small>
        </span>
      </p>
      {notApplicable && (
        <div className="langs inner">
          <ReadPair what={say("panels.not-applicable-when")} text={notApplicableWhen} isLocked />
        </div>
      )}
    </>
  );
}

function NotApplicable({ question }: { readonly question: SatisfactionQuestion }) {
  const { say } = useVoice();
  const [pending, attempt] = useCarefulEdit();
  const { id, notApplicable, notApplicableWhen } = question;
  const when = {
    what: say("panels.not-applicable-when"),
    field: "notApplicableWhen",
    place: `${id}.notApplicableWhen`,
    text: notApplicableWhen,
    change: rewriteQuestion.bind(null, id, "notApplicableWhen"),
  };
  return (
    <>
      <Switch
        field="notApplicable"
        label={say("panels.not-applicable")}
        note={say(notApplicable ? "panels.not-applicable-on" : "panels.not-applicable-off")}
        isOn={notApplicable}
        onChange={(isOn) => attempt(`${id}.notApplicable`, setNotApplicable(id, isOn))}
      />
      {notApplicable && (
        <div className="langs inner">
          <OptionalTexts texts={[when]} />
        </div>
      )}
      {pending && <Losing pending={pending} />}
    </>
  );
}

function Audio({ question: { audio } }: { readonly question: Question }) {
  const { say } = useVoice();
  if (audio?.vi === undefined && audio?.en === undefined) return null;
  return (
    <p className="switch">
      <span>
        {say("panels.audio")}
        {(["vi", "en"] as const).map(
          (language) =>
            audio[language] !== undefined && (
              <small key={language}>{say("panels.audio-file", { language: say(`panels.${language}`), file: audio[language] })}</small>
            ),
        )}
      </span>
    </p>
  );
}
