import { Field } from "#ui/Field.tsx";
import { useVoice } from "#admin/voice.ts";
import { idOf, type missingOf, type OwnWish } from "./begin.ts";

type Props = {
  readonly own: OwnWish;
  /** Null until somebody tried to begin. */
  readonly missing: ReturnType<typeof missingOf> | null;
  readonly onChange: (own: OwnWish) => void;
};

/** What a questionnaire of one's own is called, and the id that stays with it. */
export function OwnName({ own, missing, onChange }: Props) {
  const { say } = useVoice();
  const { title, id } = own;
  return (
    <>
      <Field
        label={say("begin.title-vi")}
        lang="vi"
        value={title.vi}
        maxLength={200}
        onChange={({ target }) => onChange({ id, title: { ...title, vi: target.value } })}
        {...(missing?.title && { fault: say("begin.title-missing") })}
      />
      <Field
        label={say("begin.title-en")}
        hint={say("begin.title-en-hint")}
        lang="en"
        value={title.en}
        maxLength={200}
        onChange={({ target }) => onChange({ id, title: { ...title, en: target.value } })}
      />
      <Field
        label={say("begin.id")}
        hint={say("begin.id-hint")}
        value={idOf(own)}
        maxLength={60}
        spellCheck={false}
        autoCapitalize="none"
        onChange={({ target }) => onChange({ title, id: target.value })}
        {...(missing?.id && { fault: say(`begin.id-${missing.id}`) })}
      />
    </>
  );
}
