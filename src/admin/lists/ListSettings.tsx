import { Field } from "#ui/Field.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly from: string;
  readonly whole: boolean;
  readonly wholeHint: string;
  readonly onFrom: (day: string) => void;
  readonly onWhole: (whole: boolean) => void;
};

/** From which day on a list holds, and whether what it does not name ends then. */
export function ListSettings({ from, whole, wholeHint, onFrom, onWhole }: Props) {
  const { say } = useVoice();
  return (
    <>
      <Field label={say("list.from")} type="date" required value={from} onChange={({ target }) => onFrom(target.value)} />
      <div>
        <label className="tick">
          <input type="checkbox" checked={whole} onChange={({ target }) => onWhole(target.checked)} /> {say("list.whole")}
        </label>
        <p className="hint">{wholeHint}</p>
      </div>
    </>
  );
}
