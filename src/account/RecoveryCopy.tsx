import { call } from "#protocol/call.ts";
import { confirmRecoveryCopy } from "#protocol/people.ts";
import { Field } from "#ui/Field.tsx";
import { useSending } from "#ui/use-sending.ts";
import { Failure } from "./Failure.tsx";
import { KeepSafe } from "./KeepSafe.tsx";
import { useFieldFault } from "./use-field-fault.ts";
import { useVoice } from "./voice.ts";

/** The organisation's private key, until somebody has it in safe hands; one goes on only after reading the end of the copy back. */
export function RecoveryCopy({ copy, onSafe }: { readonly copy: string; readonly onSafe: () => void }) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async (fields) => {
    await call(confirmRecoveryCopy, { check: (fields.get("check") ?? "").trim() });
    onSafe();
  });
  const faultAt = useFieldFault(sending);
  return (
    <form className="form" onSubmit={onSubmit}>
      <p>{say("copy.why")}</p>
      <KeepSafe text={copy} file={say("copy.file")} label={say("copy.title")} />
      <Field
        label={say("copy.check")}
        hint={say("copy.check-hint")}
        name="check"
        autoComplete="off"
        spellCheck={false}
        required
        {...faultAt("check")}
      />
      <Failure sending={sending} />
      <button className="button main" type="submit" disabled={sending.stage === "sending"}>
        {say("copy.safe")}
      </button>
    </form>
  );
}
