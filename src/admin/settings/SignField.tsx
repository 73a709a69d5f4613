import { formatDate } from "#ui/numbers.ts";
import type { DeskSays } from "./inherit.ts";
import { TextPair } from "./TextPair.tsx";
import { useVoice } from "#admin/voice.ts";

/** A sign that tells people where to turn; null where there is none. */
type Sign = DeskSays["hotline"];

type Props = {
  readonly name: "hotline" | "feedback" | "feedbackBox" | "complaints" | "dossierProgress";
  readonly today: string;
  readonly value: Sign;
  readonly onChange: (value: Sign) => void;
};

/** What stands on a sign, and when somebody last made sure that it is right. */
export function SignField({ name, today, value, onChange }: Props) {
  const { say } = useVoice();
  const what = say(`setting.${name}`);
  const turn = () => onChange(value === null ? { text: { vi: "", en: "" }, checkedOn: null } : null);
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={value !== null} onChange={turn} /> {say("sign.shown")}
      </label>
      {value !== null && (
        <>
          <TextPair
            what={what}
            place={`given.${name}.text`}
            value={value.text}
            // Whoever checked the sign checked other words than these.
            onChange={(text) => onChange({ text, checkedOn: null })}
          />
          <div className="row">
            <output>{value.checkedOn === null ? say("sign.unchecked") : say("sign.checked", { day: formatDate(value.checkedOn) })}</output>
            <button
              className="button"
              type="button"
              aria-label={say("sign.check-of", { sign: what })}
              onClick={() => onChange({ ...value, checkedOn: today })}
            >
              {say("sign.check")}
            </button>
          </div>
        </>
      )}
    </>
  );
}
