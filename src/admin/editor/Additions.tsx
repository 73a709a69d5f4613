import { useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import { asIncluded, includeBlock } from "#admin/editor/panels/shelf-blocks.ts";
import { AddGroup } from "./AddGroup.tsx";
import { AddQuestion } from "./AddQuestion.tsx";
import { freeCodes, lastBeforeWords, newCriterion, ownBlock, ownBlockTitle, takenIds, withQuestion } from "./additions.ts";
import { useDesk } from "./desk.ts";
import { plus } from "./icons.ts";
import { addBlock, addCriterion } from "./structure.ts";

const own = "own block";

/** What can be put into a draft: a question, a block, and where the criteria are not official, a criterion. */
export function Additions() {
  const { say } = useVoice();
  const { survey } = useDesk();
  const [open, setOpen] = useState<"question" | "block" | "criterion" | null>(null);
  const kinds = freeCodes(survey).length > 0 ? (["question", "block", "criterion"] as const) : (["question", "block"] as const);
  const close = () => setOpen(null);
  return (
    <div className="additions">
      {kinds.map((kind) => (
        <button key={kind} className="button" type="button" onClick={() => setOpen(kind)}>
          <Icon path={plus} />
          {say(`add.${kind}`)}
        </button>
      ))}
      {open === "question" && <AddingQuestion onDone={close} />}
      {open === "block" && <AddingBlock onDone={close} />}
      {open === "criterion" && <AddingCriterion onDone={close} />}
    </div>
  );
}

type Done = { readonly onDone: () => void };

function AddingQuestion({ onDone }: Done) {
  const { survey, earlier, edit, select } = useDesk();
  return (
    <AddQuestion
      onDismiss={onDone}
      onAdd={(wanted) => {
        const taken = takenIds(survey, earlier);
        edit("add", (draft) => withQuestion(draft, wanted, taken).survey);
        onDone();
        select({ part: "question", id: withQuestion(survey, wanted, taken).id }, "text.vi");
      }}
    />
  );
}

function AddingBlock({ onDone }: Done) {
  const { say, read } = useVoice();
  const { survey, earlier, edit, select } = useDesk();
  return (
    <AddGroup
      title={say("add.block")}
      label={say("add.which-block")}
      about={say("add.block-what")}
      choicesOf={({ blocks }) => [
        ...blocks.filter(({ id }) => survey.blocks.every((block) => block.id !== id)).map(({ id, title }) => [id, read(title)] as const),
        [own, read(ownBlockTitle)],
      ]}
      onDismiss={onDone}
      onAdd={(chosen, { blocks }) => {
        const file = blocks.find(({ id }) => id === chosen);
        const block = file ? asIncluded(file) : ownBlock(takenIds(survey, earlier));
        edit("add", file ? includeBlock(block) : (draft) => addBlock(draft, block, lastBeforeWords(draft)));
        onDone();
        select({ part: "block", id: block.id });
      }}
    />
  );
}

function AddingCriterion({ onDone }: Done) {
  const { say, read } = useVoice();
  const { survey, earlier, edit, select } = useDesk();
  const codes = freeCodes(survey);
  return (
    <AddGroup
      title={say("add.criterion")}
      label={say("add.which-criterion")}
      about={null}
      choicesOf={({ reasons: { lists } }) => codes.map((code) => [code, read(lists[code]?.title ?? { vi: code, en: code })] as const)}
      onDismiss={onDone}
      onAdd={(chosen, { reasons }) => {
        const code = codes.find((one) => one === chosen);
        if (code === undefined) return;
        edit("add", (draft) => addCriterion(draft, newCriterion(code, reasons, takenIds(survey, earlier))));
        onDone();
        select({ part: "criterion", code }, "title.vi");
      }}
    />
  );
}
