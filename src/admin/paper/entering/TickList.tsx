import { useVoice } from "#admin/voice.ts";
import { type Boxes, readMark, typedFor } from "./mark.ts";

type Props = { readonly boxes: Boxes; readonly typed: string; readonly onType: (typed: string) => void };

/** The boxes of a question in words, for whoever uses a mouse; a keyboard types their digits. */
export function TickList({ boxes, typed, onType }: Props) {
  const { read } = useVoice();
  const mark = readMark(boxes, typed);
  const chosen = "fault" in mark ? [] : mark.chosen;
  const turn = (id: string) => {
    const others = chosen.filter((one) => one !== id);
    const isOn = others.length < chosen.length;
    const kept = boxes.isSeveral ? others : [];
    onType(typedFor(boxes, isOn ? kept : [...kept, id]));
  };
  return (
    <ul className="tick-list">
      {boxes.choices.map(({ key, id, text }) => (
        <li key={id}>
          <label>
            <input type="checkbox" tabIndex={-1} checked={chosen.includes(id)} onChange={() => turn(id)} />
            <i>{key}</i> {read(text)}
          </label>
        </li>
      ))}
    </ul>
  );
}
