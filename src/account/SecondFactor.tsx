import { useState } from "react";
import { call } from "#protocol/call.ts";
import { beginSecondFactor, confirmSecondFactor } from "#protocol/people.ts";
import { Field } from "#ui/Field.tsx";
import { QrCode } from "#ui/QrCode.tsx";
import { useSending } from "#ui/use-sending.ts";
import { Failure } from "./Failure.tsx";
import { KeepSafe } from "./KeepSafe.tsx";
import { useVoice } from "./voice.ts";

type Secret = { readonly secret: string; readonly address: string };
type Stage =
  | { readonly step: "password" }
  | { readonly step: "scan"; readonly made: Secret }
  | { readonly step: "codes"; readonly codes: readonly string[] };

/** Puts a second factor in force: password, then a code of the app, then the recovery codes to keep. */
export function SecondFactor({ why, onDone }: { readonly why: string; readonly onDone: () => void }) {
  const { say } = useVoice();
  const [stage, setStage] = useState<Stage>({ step: "password" });
  if (stage.step === "password") return <AskPassword why={why} onMade={(made) => setStage({ step: "scan", made })} />;
  if (stage.step === "scan") return <Scan made={stage.made} onCodes={(codes) => setStage({ step: "codes", codes })} />;
  return (
    <div className="form">
      <p>{say("factor.codes")}</p>
      <KeepSafe text={stage.codes.join("\n")} file={say("factor.codes-file")} label={say("factor.codes-title")} />
      <button className="button main" type="button" onClick={onDone}>
        {say("factor.codes-kept")}
      </button>
    </div>
  );
}

function AskPassword({ why, onMade }: { readonly why: string; readonly onMade: (made: Secret) => void }) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async (fields) =>
    onMade(await call(beginSecondFactor, { password: fields.get("password") ?? "" })),
  );
  return (
    <form className="form" onSubmit={onSubmit}>
      <p>{why}</p>
      <Field label={say("password")} name="password" type="password" autoComplete="current-password" required />
      <Failure sending={sending} />
      <button className="button main" type="submit" disabled={sending.stage === "sending"}>
        {say("on")}
      </button>
    </form>
  );
}

function Scan({ made, onCodes }: { readonly made: Secret; readonly onCodes: (codes: readonly string[]) => void }) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async (fields) => {
    const { recoveryCodes } = await call(confirmSecondFactor, { code: (fields.get("code") ?? "").replaceAll(/\s/g, "") });
    onCodes(recoveryCodes);
  });
  return (
    <form className="form" onSubmit={onSubmit}>
      <p>{say("factor.scan")}</p>
      <QrCode text={made.address} label={say("factor.qr")} />
      <p className="hint">
        {say("factor.by-hand")} <code>{made.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <Field label={say("factor.code")} name="code" inputMode="numeric" autoComplete="one-time-code" pattern="[0-9 ]{6,7}" required />
      <Failure sending={sending} />
      <button className="button main" type="submit" disabled={sending.stage === "sending"}>
        {say("factor.confirm")}
      </button>
    </form>
  );
}
