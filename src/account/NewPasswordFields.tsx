import { useState } from "react";
import { Field } from "#ui/Field.tsx";
import { useVoice } from "./voice.ts";

/** A new password, typed twice so that a slip of the finger locks nobody out; the form cannot be sent while they differ. */
export function NewPasswordFields({ fault }: { /** What was wrong with the last one. */ readonly fault?: string }) {
  const { say } = useVoice();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const differs = second !== "" && first !== second;
  return (
    <>
      <Field
        label={say("password.new")}
        hint={say("password.rule")}
        name="next"
        type="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={200}
        required
        onChange={(event) => setFirst(event.target.value)}
        {...(fault !== undefined && { fault })}
      />
      <Field
        label={say("password.again")}
        type="password"
        autoComplete="new-password"
        required
        pattern={literally(first)}
        onChange={(event) => setSecond(event.target.value)}
        {...(differs && { fault: say("password.differs") })}
      />
    </>
  );
}

/** A pattern that only this very text matches. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/\-&!#%,:;<=>@`~]/g, String.raw`\$&`);
}
