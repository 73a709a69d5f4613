import { Field } from "#ui/Field.tsx";
import { useFaulty } from "./fit.ts";
import type { DeskSays } from "./inherit.ts";
import { TextPair } from "./TextPair.tsx";
import { useVoice } from "#admin/voice.ts";

type Board = DeskSays["board"];

/** As many as there is room for; the endpoint takes no more. */
const mostImprovements = 4;

type Props = { readonly today: string; readonly value: Board; readonly onChange: (value: Board) => void };

/** What people said and what was done about it, the newest first. */
export function BoardField({ today, value, onChange }: Props) {
  const { say } = useVoice();
  const nothing = { vi: "", en: "" };
  return (
    <div className="board">
      <p className="hint">{say("board.order")}</p>
      {value.length === 0 && <p>{say("board.none")}</p>}
      <ol>
        {value.map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no names of their own, and change places by their button only
          <Improvement key={index} index={index} value={value} onChange={onChange} />
        ))}
      </ol>
      {value.length < mostImprovements ? (
        <button className="button" type="button" onClick={() => onChange([{ said: nothing, done: nothing, day: today }, ...value])}>
          {say("board.add")}
        </button>
      ) : (
        <p className="hint">{say("board.full")}</p>
      )}
    </div>
  );
}

function Improvement({ index, value, onChange }: Omit<Props, "today"> & { readonly index: number }) {
  const { say } = useVoice();
  const place = `given.board[${index}]`;
  const isDayFaulty = useFaulty(`${place}.day`);
  const one = value[index];
  if (!one) return null;
  const above = value[index - 1];
  const nth = index + 1;
  const change = (part: Partial<typeof one>) => onChange(value.with(index, { ...one, ...part }));
  return (
    <li>
      <b>{say("board.nth", { nth })}</b>
      <TextPair what={say("board.said")} place={`${place}.said`} value={one.said} onChange={(said) => change({ said })} />
      <TextPair what={say("board.done")} place={`${place}.done`} value={one.done} onChange={(done) => change({ done })} />
      <div className="row">
        <Field
          label={say("board.day")}
          type="date"
          value={one.day}
          onChange={({ target }) => change({ day: target.value })}
          {...(isDayFaulty && { fault: say("fault.day") })}
        />
        {above?.day === one.day && (
          <button className="button" type="button" onClick={() => onChange(value.with(index - 1, one).with(index, above))}>
            {say("board.up", { nth })}
          </button>
        )}
        <button className="button" type="button" onClick={() => onChange(value.toSpliced(index, 1))}>
          {say("board.remove", { nth })}
        </button>
      </div>
    </li>
  );
}
