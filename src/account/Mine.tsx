import { useState } from "react";
import { call } from "#protocol/call.ts";
import { type Me, signOut } from "#protocol/people.ts";
import { useSending } from "#ui/use-sending.ts";
import { type Entrance, workByRole } from "./entrance.ts";
import { Failure } from "./Failure.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { Sessions } from "./Sessions.tsx";
import { Warnings } from "./Warnings.tsx";
import { useVoice } from "./voice.ts";

type Props = { readonly me: Me; readonly onChange: (next?: Entrance) => void };

/** What is one's own: who one is here, password, second factor, where one is signed in. */
export function Mine({ me, onChange }: Props) {
  const { say } = useVoice();
  const [open, setOpen] = useState<"nothing" | "password" | "factor">("nothing");
  const work = workByRole[me.account.role];
  const { sending, onSubmit } = useSending(async () => {
    await call(signOut, {});
    onChange();
  });
  return (
    <>
      <Warnings />
      <p>
        <b>{me.account.personName}</b> ({me.account.name}), {say(`role.${me.account.role}`)}
      </p>
      <form className="row" onSubmit={onSubmit}>
        <a className="button main" href={work.address}>
          {say(work.words)}
        </a>
        <button className="button" type="submit">
          {say("sign-out")}
        </button>
        <Failure sending={sending} />
      </form>
      <section className="figure">
        <h2>{say("mine.security")}</h2>
        {open === "nothing" && (
          <div className="row">
            <button className="button" type="button" onClick={() => setOpen("password")}>
              {say("password.change")}
            </button>
            <button className="button" type="button" onClick={() => setOpen("factor")}>
              {say(me.account.secondFactor ? "factor.renew" : "factor.begin")}
            </button>
          </div>
        )}
        {open === "password" && <PasswordForm why={say("password.why")} onDone={() => onChange()} />}
        {open === "factor" && <SecondFactor why={say("factor.why")} onDone={() => onChange()} />}
      </section>
      <Sessions me={me} onChange={(next) => onChange({ stage: "in", me: next })} />
    </>
  );
}
