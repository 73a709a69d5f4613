import type { KeyboardEvent } from "react";
import type { Wave } from "#protocol/waves.ts";
import { sampleWanted } from "#survey/sample.ts";
import { formatCount } from "#ui/numbers.ts";
import { useSending } from "#ui/use-sending.ts";
import { Meanwhile } from "#admin/revised/Meanwhile.tsx";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useLeaveWarning } from "#admin/settings/use-leave-warning.ts";
import { useVoice } from "#admin/voice.ts";
import { pasted, type Typed, unsavedIn, withTyped } from "./returned-draft.ts";
import { ReturnedTotals } from "./ReturnedTotals.tsx";
import { useWaveSaving } from "./use-wave-saving.ts";
import { useWaveWords } from "./use-wave-words.ts";
import type { Waves } from "./all-waves.ts";

type Props = {
  readonly wave: Wave;
  readonly waves: Waves;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onWaves: (newer: Waves) => void;
};

/** Results returned by each unit, typed one below the other, and the forms wanted of them. */
export function ReturnedTable({ wave, waves, typed, onTyped, onWaves }: Props) {
  const { say } = useVoice();
  const { described } = useWaveWords(waves);
  const unsaved = unsavedIn(wave, typed);
  const { wave: written, faulty } = withTyped(wave, typed);
  const { before, put } = useWaveSaving(waves, onWaves);
  useLeaveWarning(unsaved.size > 0);
  const { sending, onSubmit } = useSending(async () => {
    if (faulty.length === 0 && unsaved.size > 0 && (await put(written)) === "saved") onTyped(new Map());
  });
  return (
    <form className="figure returned" aria-labelledby="returned" onSubmit={onSubmit} noValidate>
      <h2 id="returned">{say("waves.returned-title")}</h2>
      <p className="sub">{say("waves.returned-how")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("waves.unit")}</th>
            <th scope="col" className="num">
              {say("waves.returned")}
            </th>
            <th scope="col" className="num">
              {say("waves.sample")}
            </th>
          </tr>
        </thead>
        <tbody>
          {written.units.map(({ unit, returned }) => (
            <Row
              key={unit}
              {...{ unit, returned, waves }}
              text={typed.get(unit)}
              isFaulty={faulty.includes(unit)}
              onText={(text) => onTyped(new Map([...typed, [unit, text]]))}
              onPaste={(text) => onTyped(new Map([...typed, ...pasted(wave, unit, text)]))}
            />
          ))}
        </tbody>
        <ReturnedTotals units={written.units} />
      </table>
      {before && <Meanwhile before={before.waves.map(described)} after={waves.waves.map(described)} />}
      <SendingFailure sending={sending} />
      <div className="row saving">
        <button className="button main" type="submit" disabled={sending.stage === "sending" || unsaved.size === 0}>
          {say("accounts.save")}
        </button>
        {unsaved.size > 0 && <span className="tag warn">{say("waves.unsaved", { count: unsaved.size })}</span>}
        {faulty.length > 0 && <span className="failure">{say("waves.faulty", { count: faulty.length })}</span>}
      </div>
    </form>
  );
}

type RowProps = {
  readonly unit: string;
  readonly returned: number | null;
  readonly waves: Waves;
  /** As it is typed; undefined as long as it is not touched. */
  readonly text: string | undefined;
  readonly isFaulty: boolean;
  readonly onText: (text: string) => void;
  readonly onPaste: (column: string) => void;
};

function Row({ unit, returned, waves, text, isFaulty, onText, onPaste }: RowProps) {
  const { say, language } = useVoice();
  const { nameOf } = useWaveWords(waves);
  const shown = returned === null ? "" : formatCount(returned, language);
  return (
    <tr>
      <th scope="row">{nameOf(unit)}</th>
      <td className="num">
        <input
          className="input"
          inputMode="numeric"
          aria-label={say("waves.returned-of", { unit: nameOf(unit) })}
          aria-invalid={isFaulty}
          value={text ?? shown}
          onChange={({ target }) => onText(target.value)}
          onKeyDown={walk}
          onPaste={(event) => {
            const column = event.clipboardData.getData("text");
            if (!column.includes("\n")) return;
            event.preventDefault();
            onPaste(column);
          }}
        />
        {isFaulty && <small className="fault">{say("waves.not-a-number")}</small>}
      </td>
      <td className="num">{isFaulty || returned === null ? "—" : formatCount(sampleWanted(returned), language)}</td>
    </tr>
  );
}

/** Enter and the arrows lead to the number below or above, as in a spreadsheet. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = [...(event.currentTarget.closest("tbody")?.querySelectorAll("input") ?? [])];
  const next = all[all.indexOf(event.currentTarget) + step];
  next?.focus();
  next?.select();
}
