import type { ReactNode } from "react";
import { Field } from "#ui/Field.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { BlocksField } from "./BlocksField.tsx";
import { type CommonSays, useFaulty } from "./fit.ts";
import type { CommonSectionName } from "./sections.ts";
import { NumberField } from "./NumberField.tsx";
import { timeZones } from "./time-zones.ts";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly value: CommonSays; readonly saved: CommonSays; readonly onChange: (value: CommonSays) => void };

/** The fields of each section about the whole organisation. */
export const commonFields: Record<CommonSectionName, (props: Props) => ReactNode> = {
  name: NameFields,
  calendar: CalendarFields,
  blocks: ({ value, saved, onChange }) => (
    <BlocksField
      value={value.defaultBlocks}
      saved={saved.defaultBlocks}
      onChange={(defaultBlocks) => onChange({ ...value, defaultBlocks })}
    />
  ),
  publication: PublicationField,
  privacy: (props) => <Numbers {...props} names={["minimumGroup", "commentMonths", "receiveTimeDays", "practiceDays"]} />,
  tablets: (props) => <Numbers {...props} names={["keepAcknowledgedDays", "longestRetrySeconds"]} />,
};

function NameFields({ value, onChange }: Props) {
  return (
    <div className="pair">
      {(["vi", "en"] as const).map((language) => (
        <NameField key={language} language={language} value={value} onChange={onChange} />
      ))}
    </div>
  );
}

function NameField({ language, value, onChange }: Omit<Props, "saved"> & { readonly language: "vi" | "en" }) {
  const { say } = useVoice();
  const isFaulty = useFaulty(`organisation.${language}`);
  return (
    <Field
      label={say(`text.${language}`, { what: say("setting.organisation") })}
      lang={language}
      value={value.organisation[language]}
      onChange={({ target }) => onChange({ ...value, organisation: { ...value.organisation, [language]: target.value } })}
      {...(isFaulty && { fault: say("fault.name") })}
    />
  );
}

function CalendarFields({ value, onChange }: Props) {
  const { say } = useVoice();
  const isZoneFaulty = useFaulty("common.timeZone");
  const { timeZone, closingDay } = value;
  return (
    <>
      <div>
        <SelectField
          label={say("setting.timeZone")}
          value={timeZone}
          options={timeZones(timeZone).map((zone) => [zone, zone] as const)}
          onChange={({ target }) => onChange({ ...value, timeZone: target.value })}
          aria-invalid={isZoneFaulty}
        />
        <p className="hint">{say("setting.timeZone-help")}</p>
        {isZoneFaulty && <p className="failure">{say("fault.zone")}</p>}
      </div>
      <fieldset className="setting">
        <legend>{say("setting.closingDay")}</legend>
        <p className="hint">{say("setting.closingDay-help")}</p>
        {(["calendar", "14th"] as const).map((one) => (
          <label className="tick" key={one}>
            <input type="radio" name="closing" checked={closingDay === one} onChange={() => onChange({ ...value, closingDay: one })} />
            {say(`closing.${one}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function PublicationField({ value, onChange }: Props) {
  const { say } = useVoice();
  const { publicationByTwo } = value;
  return (
    <fieldset className="setting">
      <legend>{say("setting.publicationByTwo")}</legend>
      <p className="hint">{say("setting.publicationByTwo-help")}</p>
      {[false, true].map((byTwo) => (
        <label className="tick" key={String(byTwo)}>
          <input
            type="radio"
            name="publication"
            checked={publicationByTwo === byTwo}
            onChange={() => onChange({ ...value, publicationByTwo: byTwo })}
          />
          {say(byTwo ? "publication.two" : "publication.one")}
        </label>
      ))}
    </fieldset>
  );
}

/** As the endpoint bounds them. */
const bounds = {
  minimumGroup: [10, 100],
  commentMonths: [1, 120],
  receiveTimeDays: [1, 90],
  practiceDays: [1, 30],
  keepAcknowledgedDays: [7, 60],
  longestRetrySeconds: [30, 3600],
} as const;
type NumberName = keyof typeof bounds;

/** Times after which something is gone; a shorter one takes away what is there. */
const timesKept: ReadonlySet<NumberName> = new Set(["commentMonths", "receiveTimeDays", "practiceDays", "keepAcknowledgedDays"]);

function Numbers({ value, saved, onChange, names }: Props & { readonly names: readonly NumberName[] }) {
  const { say } = useVoice();
  return names.map((name) => {
    const [least, most] = bounds[name];
    return (
      <div key={name}>
        <NumberField
          label={say(`setting.${name}`)}
          hint={say(`setting.${name}-help`)}
          place={`common.${name}`}
          value={value[name]}
          least={least}
          most={most}
          onChange={(number) => onChange({ ...value, [name]: number })}
        />
        {timesKept.has(name) && value[name] < saved[name] && (
          <output className="banner warn">{say("retention.shorter", { before: saved[name], after: value[name] })}</output>
        )}
      </div>
    );
  });
}
