import type { ReactNode } from "react";
import { AccentField } from "./AccentField.tsx";
import { BoardField } from "./BoardField.tsx";
import { EmblemField } from "./EmblemField.tsx";
import { HolidaysField } from "./HolidaysField.tsx";
import { HoursField } from "./HoursField.tsx";
import { inheritedAt } from "./inherit.ts";
import { NumberField } from "./NumberField.tsx";
import { deskSections, type DeskSectionName } from "./sections.ts";
import { type DeskForm, Setting } from "./Setting.tsx";
import { SignField } from "./SignField.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly desk: DeskForm };

/** The fields of each section about screens at the desks. */
export const deskFields: Record<DeskSectionName, (props: Props) => ReactNode> = {
  look: LookFields,
  hours: HoursFields,
  signs: SignFields,
  board: BoardFields,
  visit: VisitFields,
};

function LookFields({ desk }: Props) {
  const { read } = useVoice();
  const { office, scope, value } = desk;
  const name = office.places.find(({ id }) => id === scope)?.name ?? office.settings.organisation;
  const accent = value.accent === undefined ? inheritedAt(office, scope).accent : value.accent;
  return (
    <>
      <Setting desk={desk} name="emblem">
        {(emblem, onChange) => <EmblemField unitName={read(name)} accent={accent} value={emblem} onChange={onChange} />}
      </Setting>
      <Setting desk={desk} name="accent">
        {(own, onChange) => <AccentField value={own} onChange={onChange} />}
      </Setting>
    </>
  );
}

function HoursFields({ desk }: Props) {
  return (
    <>
      <Setting desk={desk} name="openingHours">
        {(hours, onChange) => <HoursField value={hours} onChange={onChange} />}
      </Setting>
      <Setting desk={desk} name="holidays">
        {(days, onChange) => <HolidaysField value={days} onChange={onChange} />}
      </Setting>
    </>
  );
}

function SignFields({ desk }: Props) {
  return deskSections.signs.map((name) => (
    <Setting key={name} desk={desk} name={name}>
      {(sign, onChange) => <SignField name={name} today={desk.office.today} value={sign} onChange={onChange} />}
    </Setting>
  ));
}

function BoardFields({ desk }: Props) {
  return (
    <Setting desk={desk} name="board">
      {(board, onChange) => <BoardField today={desk.office.today} value={board} onChange={onChange} />}
    </Setting>
  );
}

/** WCAG 2.2, 2.2.1: whoever needs more time has at least 20 seconds to say so. */
const leastCountdownSeconds = 20;

const bounds = { idleSeconds: [20, 600], countdownSeconds: [10, 120], thanksSeconds: [3, 60] } as const;

function VisitFields({ desk }: Props) {
  const { say } = useVoice();
  return (
    <>
      <Setting desk={desk} name="selfService">
        {(isOn, onChange) => (
          <label className="tick">
            <input type="checkbox" checked={isOn} onChange={() => onChange(!isOn)} /> {say("self-service.on")}
          </label>
        )}
      </Setting>
      {(["idleSeconds", "countdownSeconds", "thanksSeconds"] as const).map((name) => (
        <Setting key={name} desk={desk} name={name}>
          {(seconds, onChange) => {
            const [least, most] = bounds[name];
            return (
              <>
                <NumberField label={say("pace.label")} place={`given.${name}`} value={seconds} {...{ least, most, onChange }} />
                {name === "countdownSeconds" && seconds < leastCountdownSeconds && <p className="tag warn">{say("pace.short")}</p>}
              </>
            );
          }}
        </Setting>
      ))}
    </>
  );
}
