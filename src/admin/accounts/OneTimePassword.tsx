import { useVoice } from "#admin/voice.ts";

/** A password made for somebody, told once. */
export type Told = { readonly name: string; readonly password: string };

/** The password to hand over; it is gone when this is closed. */
export function OneTimePassword({ told, onRead }: { readonly told: Told; readonly onRead: () => void }) {
  const { say } = useVoice();
  return (
    <div className="banner" role="alert">
      <p>
        {say("accounts.told", { name: told.name })} <code className="code">{told.password}</code>
        <br />
        {say("accounts.told-how")}
      </p>
      <button className="button" type="button" onClick={onRead}>
        {say("accounts.told-done")}
      </button>
    </div>
  );
}
