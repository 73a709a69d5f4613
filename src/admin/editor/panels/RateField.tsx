import { useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { cross } from "#ui/icons.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { BlockQuestion, Rate } from "#survey/definition.ts";
import { choicesOf, countable } from "./choices.ts";
import { countIn, removeRate, rewriteRate, type Side } from "./rate-edits.ts";
import { TextPair } from "./TextPair.tsx";

type Props = { readonly question: BlockQuestion; readonly rate: Rate; readonly position: number };

/** One rate in words, its name, and which answers it counts on which side. */
export function RateField({ question, rate, position }: Props) {
  const { say, read } = useVoice();
  const { edit, isReadOnly } = useDesk();
  const [isNew] = useState(rate.numerator.length === 0);
  const choices = choicesOf(question);
  const named = (ids: readonly string[]) =>
    choices
      .filter(({ id }) => ids.includes(id))
      .map(({ text }) => `«${read(text)}»`)
      .join(", ") || say("panels.rate-empty");
  const counted = countable(question);
  const field = `rates.${position}`;
  const writing = {
    what: say("panels.rate-name"),
    field: `${field}.name`,
    place: `${rate.id}.name`,
    text: rate.name,
    change: rewriteRate.bind(null, rate.id),
  };
  return (
    <div className="rate">
      <div className="langs inner">
        <TextPair writing={writing} />
      </div>
      <p>{say("panels.rate-in-words", { numerator: named(rate.numerator), denominator: named(rate.denominator) })}</p>
      {!isReadOnly && (
        <details open={isNew}>
          <summary>{say("panels.rate-choose")}</summary>
          <Sides rate={rate} choices={choices.filter(({ id }) => counted.includes(id))} />
          <button className="button plain" type="button" onClick={() => edit(`${rate.id}.gone`, removeRate(rate.id))}>
            <Icon path={cross} />
            {say("panels.rate-remove")}
          </button>
        </details>
      )}
    </div>
  );
}

function Sides({ rate, choices }: { readonly rate: Rate; readonly choices: ReturnType<typeof choicesOf> }) {
  const { say, read } = useVoice();
  const { edit } = useDesk();
  const sides: readonly Side[] = ["numerator", "denominator"];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say("panels.rate-option")}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {say(`panels.rate-${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {choices.map(({ id, text }) => (
          <tr key={id}>
            <th scope="row">{read(text)}</th>
            {sides.map((side) => (
              <td key={side}>
                <input
                  type="checkbox"
                  aria-label={say("panels.rate-counts", { side: say(`panels.rate-${side}`), option: read(text) })}
                  checked={rate[side].includes(id)}
                  onChange={({ target }) => edit(`${rate.id}.${side}`, countIn(rate.id, id, { side, counts: target.checked }))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
