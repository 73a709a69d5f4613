import { useState } from "react";
import { call } from "#protocol/call.ts";
import { signIn } from "#protocol/people.ts";
import { Field } from "#ui/Field.tsx";
import { useSending } from "#ui/use-sending.ts";
import { wayOn } from "./entrance.ts";
import { Failure } from "./Failure.tsx";
import { useVoice } from "./voice.ts";

/** Name and password, then the code where the account has a second factor; all three are sent together. */
export function SignIn({ onIn }: { readonly onIn: () => void }) {
  const { say } = useVoice();
  const [asksCode, setAsksCode] = useState(false);
  const { sending, onSubmit } = useSending(async (fields) => {
    const code = codeOf(fields.get("code") ?? "");
    const given = { name: (fields.get("name") ?? "").trim().toLowerCase(), password: fields.get("password") ?? "" };
    const { next } = await call(signIn, asksCode ? { ...given, code } : given);
    if (next === "second-factor") return setAsksCode(true);
    const way = wayOn(window.location.search);
    if (way === null) onIn();
    else window.location.replace(way);
  });
  return (
    <form className="form" onSubmit={onSubmit}>
      <Field label={say("name")} name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <Field label={say("password")} name="password" type="password" autoComplete="current-password" required />
      {asksCode && (
        <Field
          label={say("code")}
          hint={say("code.hint")}
          name="code"
          autoComplete="one-time-code"
          spellCheck={false}
          required
          ref={focused}
        />
      )}
      <Failure sending={sending} />
      <button className="button main" type="submit" disabled={sending.stage === "sending"}>
        {say("sign-in")}
      </button>
      <p className="hint">{say("sign-in.lost")}</p>
    </form>
  );
}

/** What is asked next is where one types next. */
function focused(input: HTMLInputElement | null): void {
  input?.focus();
}

/** Six digits or a recovery code, however it was typed. */
function codeOf(typed: string): string {
  const bare = typed.toLowerCase().replaceAll(/[\s-]/g, "");
  return /^\d{6}$/.test(bare) ? bare : (bare.match(/.{1,4}/g)?.join("-") ?? "");
}
