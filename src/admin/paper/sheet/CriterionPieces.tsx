import type { Criterion, SatisfactionQuestion } from "#survey/definition.ts";
import { levels, notApplicable } from "#survey/scale.ts";
import { Face } from "#ui/Face.tsx";
import { choicesOf, keyed, type Numbered } from "#admin/paper/sheet-parts.ts";
import { Condition } from "./Condition.tsx";
import type { Drawn } from "./drawn.ts";
import { Ticks } from "./Ticks.tsx";

/** The row over the items: the five official words, and «Không áp dụng» where it is offered. */
export function LevelsHead({ drawn: { speech, columns } }: { readonly drawn: Drawn }) {
  return (
    <tr>
      <th colSpan={2} scope="col" className="what">
        {speech.say("item")}
      </th>
      {levels.map(({ id, level, text }) => (
        <th key={id} scope="col">
          <Face level={level} />
          {speech.read(text)}
        </th>
      ))}
      {columns === 8 && (
        <th scope="col" className="none">
          {speech.read(notApplicable.text)}
        </th>
      )}
    </tr>
  );
}

const numerals = ["I", "II", "III", "IV", "V", "VI"] as const;

/** The official title of a criterion; `place` counts from 1. */
export function CriterionTitle({ criterion, place, drawn: { speech, columns } }: { criterion: Criterion; place: number; drawn: Drawn }) {
  const { title, lead } = criterion;
  return (
    <th colSpan={columns} scope="rowgroup" className="criterion">
      {numerals[place - 1] ?? place}. {speech.read(title)}
      {lead && <small>{speech.read(lead)}</small>}
    </th>
  );
}

/** One item: its number, its official text, and a box for every level. */
export function ItemCells({ numbered, drawn }: { readonly numbered: Numbered<SatisfactionQuestion>; readonly drawn: Drawn }) {
  const { number, question } = numbered;
  const choices = choicesOf(question);
  const { columns, speech } = drawn;
  return (
    <>
      <td className="number">{number}</td>
      <th scope="row" className="what">
        {speech.read(question.text)}
        <Condition question={question} parts={drawn.parts} speech={speech} />
      </th>
      {choices.map(({ key }) => (
        <td key={key} className="level">
          <i className="box">{key}</i>
        </td>
      ))}
      {choices.length < columns - 2 && <td className="level">–</td>}
    </>
  );
}

/** Why somebody was not satisfied: the reasons of the criterion, any of them. */
export function ReasonsCell({
  criterion: { reasons },
  drawn: { speech, columns },
}: {
  readonly criterion: Criterion;
  readonly drawn: Drawn;
}) {
  return (
    <td colSpan={columns} className="why">
      <Ticks lead={`${speech.say("why")} (${speech.say("several")})`} choices={keyed(reasons)} speech={speech} />
    </td>
  );
}
