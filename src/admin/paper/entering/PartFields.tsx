import { useId } from "react";
import type { Criterion } from "#survey/definition.ts";
import type { Numbered, SheetPart } from "#admin/paper/sheet-parts.ts";
import { speechIn } from "#admin/paper/sheet/speech.ts";
import { Condition } from "#admin/paper/sheet/Condition.tsx";
import { useVoice } from "#admin/voice.ts";
import { type Boxes, boxesOf } from "./mark.ts";
import { type Entry, MarkField } from "./MarkField.tsx";
import { TickList } from "./TickList.tsx";
import { boxesOfReasons, whyOf } from "./typed.ts";
import { WordsField } from "./WordsField.tsx";

type Props = { readonly part: SheetPart; readonly parts: readonly SheetPart[]; readonly entry: Entry };

/** The questions of a criterion or a block, as they stand on the sheet, and the reasons after them. */
export function PartFields({ part, parts, entry }: Props) {
  const { read } = useVoice();
  const heading = useId();
  const title = part.kind === "criterion" ? part.criterion.title : part.block.title;
  return (
    <section className="sheet-part" aria-labelledby={heading}>
      <h3 id={heading}>{read(title)}</h3>
      {part.questions.map((numbered) => (
        <QuestionField key={numbered.question.id} numbered={numbered} parts={parts} entry={entry} />
      ))}
      {part.kind === "criterion" && part.criterion.reasons.length > 0 && <ReasonsField criterion={part.criterion} entry={entry} />}
    </section>
  );
}

function QuestionField({ numbered, parts, entry }: { readonly numbered: Numbered } & Pick<Props, "parts" | "entry">) {
  const { read, language } = useVoice();
  const { number, question } = numbered;
  if (question.kind === "text") return <WordsField numbered={{ number, question }} entry={entry} />;
  const boxes = boxesOf(question);
  const label = (
    <>
      {read(question.text)}
      <Condition question={question} parts={parts} speech={speechIn(language)} />
    </>
  );
  return (
    <MarkField id={question.id} number={number} label={label} boxes={boxes} entry={entry}>
      {question.kind !== "satisfaction" && <Ticks id={question.id} boxes={boxes} entry={entry} />}
    </MarkField>
  );
}

function ReasonsField({ criterion, entry }: { readonly criterion: Criterion; readonly entry: Entry }) {
  const { say } = useVoice();
  const id = whyOf(criterion);
  const boxes = boxesOfReasons(criterion);
  return (
    <MarkField id={id} number={null} label={say("paper.why")} boxes={boxes} entry={entry}>
      <Ticks id={id} boxes={boxes} entry={entry} />
    </MarkField>
  );
}

/** Boxes of what is not asked are not shown: there is nothing to tick. */
function Ticks({ id, boxes, entry }: { readonly id: string; readonly boxes: Boxes; readonly entry: Entry }) {
  const typed = entry.typedOf(id);
  if (entry.isUnasked(id) && typed.trim() === "") return null;
  return <TickList boxes={boxes} typed={typed} onType={(next) => entry.onType(id, next)} />;
}
