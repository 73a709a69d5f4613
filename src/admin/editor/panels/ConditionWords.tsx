import { useDesk } from "#admin/editor/desk.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import { useVoice } from "#admin/voice.ts";
import type { Question } from "#survey/definition.ts";
import { isSaidAsItIs, saidOf, sayAsItIs } from "./condition-edits.ts";
import { rewriteQuestion } from "./text-edits.ts";
import { TextPair } from "./TextPair.tsx";

/** A condition as people read it in both languages; somebody may say it in words of his own, and take them back. */
export function ConditionWords({ question }: { readonly question: Question }) {
  const { say } = useVoice();
  const { survey, edit, isReadOnly } = useDesk();
  const { id, when, askedWhen } = question;
  const what = say("panels.asked-when");
  const derived = when && saidOf(survey, when);
  if (when === undefined && askedWhen === undefined) return null;
  if (when && findQuestion(survey, when.question) && derived === undefined) return <p className="short-of">{say("panels.when-nothing")}</p>;
  const writing = {
    what,
    field: "askedWhen",
    place: `${id}.askedWhen`,
    text: askedWhen,
    change: rewriteQuestion.bind(null, id, "askedWhen"),
  };
  return (
    <div className="langs inner">
      <TextPair writing={writing} />
      {derived && !isReadOnly && !isSaidAsItIs(survey, question) && (
        <div className="wide adding">
          <small>
            {say("panels.when-own")} {derived.vi}
          </small>
          <button className="button small" type="button" onClick={() => edit(`${id}.askedWhen`, sayAsItIs(id))}>
            {say("panels.when-say")}
          </button>
        </div>
      )}
    </div>
  );
}
