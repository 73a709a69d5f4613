import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { Question } from "#survey/definition.ts";
import { Losing } from "./Losing.tsx";
import { setNotApplicable, setRequired } from "./question-edits.ts";
import { Switch } from "./Switch.tsx";
import { rewriteQuestion } from "./text-edits.ts";
import { OptionalTexts } from "./OptionalTexts.tsx";
import { useCarefulEdit } from "./use-careful-edit.ts";

/** Whether a question must be answered, whether an item may not apply, and what is read aloud. */
export function QuestionSettings({ question }: { readonly question: Question }) {
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
      {question.kind === "satisfaction" && <NotApplicable question={question} />}
      <Audio question={question} />
    </section>
  );
}

function NotApplicable({ question }: { readonly question: Extract<Question, { kind: "satisfaction" }> }) {
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
