import { lockOf } from "#admin/editor/locks.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { Question } from "#survey/definition.ts";
import { answeredQuestion } from "./answered.ts";
import { nameOfQuestion } from "#survey/name-of.ts";
import { ConditionSection } from "./ConditionSection.tsx";
import { KindSection } from "./KindSection.tsx";
import { Languages } from "./Languages.tsx";
import { LockNote } from "./LockNote.tsx";
import { OptionalTexts } from "./OptionalTexts.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { QuestionSettings } from "./QuestionSettings.tsx";
import { Rates } from "./Rates.tsx";
import { ReadPair } from "./ReadPair.tsx";
import { useReplacing } from "./Replace.tsx";
import { Reworded } from "./Reworded.tsx";
import { type QuestionText, rewriteQuestion } from "./text-edits.ts";
import { TextPair } from "./TextPair.tsx";

/** Everything of one question: its texts, how it is answered, when and of whom it is asked, what is computed from it. */
export function QuestionPanel({ question }: { readonly question: Question }) {
  const { say } = useVoice();
  const { survey, isReadOnly } = useDesk();
  const lock = lockOf(survey, { part: "question", id: question.id });
  return (
    <>
      <PanelHead name={nameOfQuestion(question)} kind={say(`kind.${question.kind}`)} />
      {lock && !isReadOnly && <LockNote of={lock} />}
      <Texts question={question} isLocked={lock !== null} />
      <KindSection question={question} />
      <ConditionSection question={question} isLocked={lock !== null} />
      <QuestionSettings question={question} isLocked={lock !== null} />
      {question.kind !== "satisfaction" && <Rates question={question} />}
    </>
  );
}

function Texts({ question, isLocked }: { readonly question: Question; readonly isLocked: boolean }) {
  const { say } = useVoice();
  const { earlier } = useDesk();
  const replace = useReplacing(question.id);
  const { id, text, shortText, hint } = question;
  const writing = (member: QuestionText, what: string, help?: string) => ({
    what,
    field: member,
    place: `${id}.${member}`,
    text: member === "placeholder" || member === "notApplicableWhen" ? undefined : question[member],
    change: rewriteQuestion.bind(null, id, member),
    ...(help === undefined ? {} : { help }),
  });
  const what = say(question.kind === "satisfaction" ? "panels.item-text" : "panels.text");
  const name = writing("name", say("panels.name"), say("panels.name-help"));
  const staff = writing("staff", say("panels.staff"));
  if (isLocked)
    return (
      <Languages part={question}>
        <ReadPair what={what} text={text} isLocked />
        <ReadPair what={say("panels.short-text")} text={shortText} isLocked />
        <ReadPair what={say("panels.hint")} text={hint} isLocked />
        <OptionalTexts texts={[name, staff]} />
      </Languages>
    );
  return (
    <Languages part={question}>
      <TextPair writing={writing("text", what)} />
      <Reworded answered={answeredQuestion(earlier, id)?.text} now={text} renewing={say("panels.reworded-question")} onRenew={replace} />
      <OptionalTexts
        texts={[
          name,
          writing("shortText", say("panels.short-text"), say("panels.short-text-help")),
          writing("hint", say("panels.hint")),
          ...(question.kind === "text" ? [{ ...writing("placeholder", say("panels.placeholder")), text: question.placeholder }] : []),
          staff,
        ]}
      />
    </Languages>
  );
}
