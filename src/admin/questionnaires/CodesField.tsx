import { useId } from "react";
import { criterionCodes, type CriterionCode } from "#survey/definition.ts";
import { useVoice } from "#admin/voice.ts";
import type { Room } from "./begin.ts";

type Props = {
  readonly codes: readonly CriterionCode[];
  readonly room: Room;
  readonly isMissing: boolean;
  readonly onChange: (codes: readonly CriterionCode[]) => void;
};

/** Which of the six criteria an empty questionnaire begins with, and which blocks are put in by themselves. */
export function CodesField({ codes, room, isMissing, onChange }: Props) {
  const { say, read } = useVoice();
  const id = useId();
  const { lists } = room.shelf.reasons;
  const blocks = room.shelf.blocks.filter((block) => room.defaultBlocks.includes(block.id));
  const toggle = (code: CriterionCode, isOn: boolean) => onChange(isOn ? [...codes, code] : codes.filter((one) => one !== code));
  return (
    <fieldset className="choices" aria-describedby={`${id}-blocks`}>
      <legend>{say("begin.codes")}</legend>
      {criterionCodes.map((code) => (
        <label className="tick" key={code}>
          <input
            type="checkbox"
            checked={codes.includes(code)}
            aria-invalid={isMissing}
            onChange={({ target }) => toggle(code, target.checked)}
          />
          {read(lists[code]?.title ?? { vi: code, en: code })}
        </label>
      ))}
      {isMissing && <p className="fault">{say("begin.codes-missing")}</p>}
      <p className="hint" id={`${id}-blocks`}>
        {blocks.length === 0 ? say("begin.blocks-none") : say("begin.blocks", { names: blocks.map(({ title }) => read(title)).join(", ") })}
      </p>
    </fieldset>
  );
}
