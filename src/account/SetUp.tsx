import { call } from "#protocol/call.ts";
import { setUp } from "#protocol/people.ts";
import { Field } from "#ui/Field.tsx";
import { useSending } from "#ui/use-sending.ts";
import { Failure } from "./Failure.tsx";
import { NewPasswordFields } from "./NewPasswordFields.tsx";
import { useFieldFault } from "./use-field-fault.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly code: string; readonly onDone: (recoveryCopy: string) => void };

/** The first three things a store needs: whose it is, its first desk, its first admin. Everything can be changed later. */
export function SetUp({ code, onDone }: Props) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async (fields) => {
    const field = (name: string) => (fields.get(name) ?? "").trim();
    const inBoth = (name: string) => ({ vi: field(name), en: field(`${name}-en`) || field(name) });
    const { recoveryCopy } = await call(setUp, {
      code,
      organisation: inBoth("organisation"),
      desk: inBoth("desk"),
      account: { name: field("name").toLowerCase(), personName: field("person"), password: fields.get("next") ?? "" },
    });
    onDone(recoveryCopy);
  });
  const faultAt = useFieldFault(sending);
  return (
    <form className="form" onSubmit={onSubmit}>
      <p>{say("set-up.why")}</p>
      <fieldset>
        <legend>{say("set-up.organisation-title")}</legend>
        <Field
          label={say("set-up.organisation")}
          hint={say("set-up.organisation-hint")}
          name="organisation"
          maxLength={200}
          required
          {...faultAt("organisation")}
        />
        <Field label={say("set-up.organisation-en")} name="organisation-en" maxLength={200} lang="en" />
        <Field label={say("set-up.desk")} hint={say("set-up.desk-hint")} name="desk" maxLength={200} required {...faultAt("desk")} />
        <Field label={say("set-up.desk-en")} name="desk-en" maxLength={200} lang="en" />
      </fieldset>
      <fieldset>
        <legend>{say("set-up.admin-title")}</legend>
        <Field label={say("set-up.person")} name="person" autoComplete="name" maxLength={120} required {...faultAt("account.personName")} />
        <Field
          label={say("name")}
          hint={say("set-up.name-hint")}
          name="name"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          pattern="[A-Za-z0-9][A-Za-z0-9._\-]{1,59}"
          required
          {...faultAt("account.name")}
        />
        <NewPasswordFields {...faultAt("account.password")} />
      </fieldset>
      <Failure sending={sending} />
      <button className="button main" type="submit" disabled={sending.stage === "sending"}>
        {say("set-up.go")}
      </button>
    </form>
  );
}
