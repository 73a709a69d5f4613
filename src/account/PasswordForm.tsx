import { call } from "#protocol/call.ts";
import { changePassword } from "#protocol/people.ts";
import { Field } from "#ui/Field.tsx";
import { useSending } from "#ui/use-sending.ts";
import { Failure } from "./Failure.tsx";
import { NewPasswordFields } from "./NewPasswordFields.tsx";
import { useFieldFault } from "./use-field-fault.ts";
import { useVoice } from "./voice.ts";

/** Another password for oneself. */
export function PasswordForm({ why, onDone }: { readonly why: string; readonly onDone: () => void }) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async (fields) => {
    await call(changePassword, { current: fields.get("current") ?? "", next: fields.get("next") ?? "" });
    onDone();
  });
  const faultAt = useFieldFault(sending);
  return (
    <form className="form" onSubmit={onSubmit}>
      <p>{why}</p>
      <Field label={say("password.current")} name="current" type="password" autoComplete="current-password" required />
      <NewPasswordFields {...faultAt("next")} />
      <Failure sending={sending} />
      <button className="button main" type="submit" disabled={sending.stage === "sending"}>
        {say("password.change")}
      </button>
    </form>
  );
}
