import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { Block } from "#survey/definition.ts";
import { Languages } from "./Languages.tsx";
import { OneOf } from "./OneOf.tsx";
import { OptionalTexts } from "./OptionalTexts.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { ShelfQuestions } from "./ShelfQuestions.tsx";
import { setAskedIn, setSensitive } from "./survey-edits.ts";
import { Switch } from "./Switch.tsx";
import { rewriteBlock } from "./text-edits.ts";
import { TextPair } from "./TextPair.tsx";

type BlockText = Parameters<typeof rewriteBlock>[1];

/** Everything of one block but its questions: its texts, and in which visits and how it is asked. */
export function BlockPanel({ block }: { readonly block: Block }) {
  const { say } = useVoice();
  const { edit, isReadOnly } = useDesk();
  const { id, title, stem, note, askedIn, sensitive, questions } = block;
  const writing = (member: BlockText, what: string) => ({
    what,
    field: member,
    place: `${id}.${member}`,
    text: block[member],
    change: rewriteBlock.bind(null, id, member),
  });
  return (
    <>
      <PanelHead name={title} kind={say("panels.block-tag")} />
      <Languages part={[title, stem, note]}>
        <TextPair writing={writing("title", say("panels.block-title"))} />
        <OptionalTexts texts={[writing("stem", say("panels.block-stem")), writing("note", say("panels.block-note"))]} />
      </Languages>
      <OneOf
        field="askedIn"
        label={say("panels.block-asked-in")}
        chosen={askedIn}
        choices={[
          { value: "every-visit", text: say("panels.block-every-visit") },
          { value: "self-service", text: say("panels.block-self-service"), help: say("panels.block-self-service-help") },
        ]}
        onChoose={(value) => edit(`${id}.askedIn`, setAskedIn(id, value))}
      />
      <section className="sets" aria-label={say("panels.settings")}>
        <Switch
          field="sensitive"
          label={say("panels.block-sensitive")}
          note={say(sensitive ? "panels.block-sensitive-on" : "panels.block-sensitive-off")}
          isOn={sensitive}
          onChange={(isOn) => edit(`${id}.sensitive`, setSensitive(id, isOn))}
        />
      </section>
      <QuestionList label={say("panels.block-questions")} questions={questions} />
      {!isReadOnly && <ShelfQuestions key={id} block={id} />}
    </>
  );
}
