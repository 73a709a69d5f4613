import { sheetsAtOnce } from "#protocol/paper-forms.ts";
import { Field } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { printer } from "#ui/icons.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Desk } from "#admin/paper/paper-office.ts";
import type { Chosen } from "./chosen.ts";
import type { Subject } from "./subjects.ts";

type Props = {
  readonly desks: readonly Desk[];
  readonly subjects: readonly Subject[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onPrint: (count: number) => Promise<void>;
};

/** What is printed, for which desk, in which language and how often. */
export function PrintingForm({ desks, subjects, chosen, onChoose, onPrint }: Props) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending((fields) => onPrint(Number(fields.get("count"))));
  return (
    <form className="form" onSubmit={onSubmit} aria-label={say("paper.print")}>
      <PlaceChoice desks={desks} chosen={chosen} onChoose={onChoose} />
      <SubjectChoice subjects={subjects} chosen={chosen} onChoose={onChoose} />
      <SelectField
        label={say("paper.language")}
        value={chosen.language}
        options={[
          ["vi", say("paper.language-vi")],
          ["en", say("paper.language-en")],
        ]}
        onChange={({ target }) => onChoose({ ...chosen, language: target.value === "en" ? "en" : "vi" })}
      />
      <Field
        label={say("paper.count")}
        hint={say("paper.count-hint", { most: sheetsAtOnce })}
        name="count"
        type="number"
        min={1}
        max={sheetsAtOnce}
        defaultValue={20}
        required
      />
      <label className="tick">
        <input type="checkbox" checked={chosen.isDuplex} onChange={({ target }) => onChoose({ ...chosen, isDuplex: target.checked })} />{" "}
        {say("paper.duplex")}
      </label>
      <SendingFailure sending={sending} />
      <button className="button main" type="submit" disabled={sending.stage === "sending" || subjects.length === 0}>
        <Icon path={printer} />
        {say("paper.print-now")}
      </button>
      <p className="hint">{say("paper.print-hint")}</p>
    </form>
  );
}

function PlaceChoice({ desks, chosen, onChoose }: Pick<Props, "desks" | "chosen" | "onChoose">) {
  const { say, read } = useVoice();
  const counters = desks.find(({ id }) => id === chosen.unit)?.counters ?? [];
  return (
    <>
      <SelectField
        label={say("paper.unit")}
        value={chosen.unit}
        options={desks.map(({ id, name }) => [id, read(name)] as const)}
        onChange={({ target }) => onChoose({ ...chosen, unit: target.value, counter: null, subject: "" })}
      />
      {counters.length > 0 && (
        <SelectField
          label={say("paper.counter")}
          value={chosen.counter ?? ""}
          options={[["", say("paper.counter-any")], ...counters.map(({ id, name }) => [id, read(name)] as const)]}
          onChange={({ target }) => onChoose({ ...chosen, counter: target.value === "" ? null : target.value })}
        />
      )}
    </>
  );
}

function SubjectChoice({ subjects, chosen, onChoose }: Pick<Props, "subjects" | "chosen" | "onChoose">) {
  const { say, read } = useVoice();
  const nameOf = ({ title, version, waveName }: Subject) => {
    const survey = say("paper.subject", { title: read(title), version });
    return waveName === null ? survey : say("paper.subject-of-wave", { wave: read(waveName), survey });
  };
  return (
    <SelectField
      label={say("paper.survey")}
      value={chosen.subject}
      options={subjects.map((subject) => [subject.key, nameOf(subject)] as const)}
      onChange={({ target }) => onChoose({ ...chosen, subject: target.value })}
    />
  );
}
