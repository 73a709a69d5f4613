import type { LocalizedText } from "#survey/definition.ts";
import { Field } from "#ui/Field.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly name: LocalizedText; readonly onChange: (name: LocalizedText) => void };

/** The name of something in both languages; the Vietnamese one is needed. */
export function NameFields({ name, onChange }: Props) {
  const { say } = useVoice();
  return (
    <>
      <Field
        label={say("name.vi")}
        lang="vi"
        required
        maxLength={300}
        value={name.vi}
        onChange={({ target }) => onChange({ ...name, vi: target.value })}
      />
      <Field
        label={say("name.en")}
        hint={say("name.en-hint")}
        lang="en"
        maxLength={300}
        value={name.en}
        onChange={({ target }) => onChange({ ...name, en: target.value })}
      />
    </>
  );
}
