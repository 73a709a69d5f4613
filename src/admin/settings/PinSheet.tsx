import { useId } from "react";
import { Field } from "#ui/Field.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { type Sending, useSending } from "#ui/use-sending.ts";
import { Unfit } from "./fit.ts";
import type { Kept } from "./keep.ts";
import { SavingFailure } from "./SavingFailure.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly deed: "set" | "remove";
  /** Whose PIN it is, in words. */
  readonly place: string;
  /** Null takes it away. */
  readonly onSave: (pin: string | null) => Promise<Kept["outcome"]>;
  readonly onClose: () => void;
};

/** As the endpoint takes it. */
const digits = /^[0-9]{6,12}$/;

/** A PIN chosen and typed twice, or taken away; nobody sees one again. */
export function PinSheet({ deed, place, onSave, onClose }: Props) {
  const { say } = useVoice();
  const title = useId();
  const { sending, onSubmit } = useSending(async (fields) => {
    if ((await onSave(deed === "remove" ? null : pinIn(fields))) === "overtaken") throw new Unfit(["overtaken"]);
  });
  const fault = faultIn(sending);
  const field = { type: "password", inputMode: "numeric", autoComplete: "new-password", maxLength: 12 } as const;
  return (
    <Sheet labelledBy={title} onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit} noValidate>
        <h2 id={title} tabIndex={-1}>
          {say(deed === "set" ? "pin.for" : "pin.remove-of", { place })}
        </h2>
        {deed === "remove" && <p>{say("pin.remove-what")}</p>}
        {deed === "set" && (
          <>
            <Field
              {...field}
              name="pin"
              label={say("pin.new")}
              hint={say("pin.new-hint")}
              {...(fault === "pin" && { fault: say("pin.fault") })}
            />
            <Field {...field} name="again" label={say("pin.again")} {...(fault === "again" && { fault: say("pin.fault-again") })} />
          </>
        )}
        {fault === "overtaken" && (
          <p className="failure" role="alert">
            {say("pin.overtaken")}
          </p>
        )}
        {fault === null && <SavingFailure sending={sending} />}
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say(deed === "set" ? "section.save" : "pin.remove")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function pinIn(fields: ReadonlyMap<string, string>): string {
  const pin = fields.get("pin") ?? "";
  if (!digits.test(pin)) throw new Unfit(["pin"]);
  if (pin !== fields.get("again")) throw new Unfit(["again"]);
  return pin;
}

function faultIn(sending: Sending): string | null {
  return sending.stage === "failed" && sending.error instanceof Unfit ? (sending.error.places[0] ?? null) : null;
}
