import { useDesk } from "#admin/editor/desk.ts";
import { lockOf } from "#admin/editor/locks.ts";
import { useVoice } from "#admin/voice.ts";
import type { Criterion } from "#survey/definition.ts";
import { Languages } from "./Languages.tsx";
import { LockNote } from "./LockNote.tsx";
import { OptionalTexts } from "./OptionalTexts.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { ReadPair } from "./ReadPair.tsx";
import { Reasons } from "./Reasons.tsx";
import { rewriteCriterion } from "./text-edits.ts";
import { TextPair } from "./TextPair.tsx";

type CriterionText = Parameters<typeof rewriteCriterion>[1];

/** Everything of one criterion but its items: its texts and the reasons asked for after a low score. */
export function CriterionPanel({ criterion }: { readonly criterion: Criterion }) {
  const { say } = useVoice();
  const { survey, isReadOnly } = useDesk();
  const { code, title, questions } = criterion;
  const lock = lockOf(survey, { part: "criterion", code });
  const writing = (member: CriterionText, what: string) => ({
    what,
    field: member,
    place: `${code}.${member}`,
    text: criterion[member],
    change: rewriteCriterion.bind(null, code, member),
  });
  const official = [
    writing("title", say("panels.criterion-title")),
    writing("subtitle", say("panels.subtitle")),
    writing("lead", say("panels.lead")),
    writing("shortTitle", say("panels.short-title")),
  ] as const;
  return (
    <>
      <PanelHead name={title} kind={say("panels.criterion-tag", { code })} />
      {lock && !isReadOnly && <LockNote of={lock} />}
      <Languages part={{ ...criterion, questions: [] }}>
        {lock ? (
          official.map(({ field, what, text }) => <ReadPair key={field} what={what} text={text} isLocked />)
        ) : (
          <>
            <TextPair writing={official[0]} />
            <OptionalTexts texts={official.slice(1)} />
          </>
        )}
      </Languages>
      <Reasons criterion={criterion} />
      <QuestionList label={say("panels.criterion-items")} questions={questions} />
    </>
  );
}
