import type { Block, BlockQuestion } from "#survey/definition.ts";
import { choicesOf, type Numbered } from "#admin/paper/sheet-parts.ts";
import { Condition } from "./Condition.tsx";
import type { Drawn } from "./drawn.ts";
import { Ticks } from "./Ticks.tsx";

/** A line of handwriting takes about so many characters. */
const charactersPerLine = 170;
const fewestLines = 2;

/** The title of a block, with the gentle preface where it asks of what is sensitive, and what all its questions begin with. */
export function BlockTitle({ block: { title, stem, sensitive }, drawn: { speech } }: { readonly block: Block; readonly drawn: Drawn }) {
  return (
    <p className="block">
      <b>{speech.read(title)}</b>
      {sensitive && <span>{speech.say("sensitive")}</span>}
      {stem && <span>{speech.read(stem)}</span>}
    </p>
  );
}

/** A question outside the table: with its boxes, or with lines to write on. */
export function OpenQuestion({
  numbered: { number, question },
  drawn,
}: {
  readonly numbered: Numbered<BlockQuestion>;
  readonly drawn: Drawn;
}) {
  const { speech } = drawn;
  return (
    <div className="open">
      <i className="number">{number}</i>
      <p>
        {speech.read(question.text)} {question.kind === "several" && `(${speech.say("several")})`}
        <Condition question={question} parts={drawn.parts} speech={speech} />
        {question.hint && <small>{speech.read(question.hint)}</small>}
      </p>
      {question.kind === "text" ? (
        <Lines count={Math.max(fewestLines, Math.ceil(question.maxCharacters / charactersPerLine))} />
      ) : (
        <Ticks choices={choicesOf(question)} speech={speech} />
      )}
    </div>
  );
}

function Lines({ count }: { readonly count: number }) {
  return (
    <div className="lines">
      {Array.from({ length: count }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}
