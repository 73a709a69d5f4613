import { call } from "#protocol/call.ts";
import { roles } from "#protocol/endpoint.ts";
import { type Account, changeAccount, createAccount, resetAccount, RoleName } from "#protocol/people.ts";
import { Field } from "#ui/Field.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import type { People } from "./Accounts.tsx";
import type { Told } from "./OneTimePassword.tsx";

type Props = {
  readonly people: People;
  /** The account to change; null makes a new one. */
  readonly account: Account | null;
  readonly onDone: (told: Told | null) => void;
};

/** Who somebody is here, and a new password for whoever lost his. */
export function AccountForm(props: Props) {
  const { say } = useVoice();
  const { account, onDone } = props;
  return (
    <aside className="figure" aria-labelledby="account-form">
      <h2 id="account-form">{account ? say("accounts.change-of", { name: account.name }) : say("accounts.new")}</h2>
      <WhoForm {...props} />
      {account && <Reset account={account} onDone={onDone} />}
    </aside>
  );
}

function WhoForm({ people, account, onDone }: Props) {
  const { say, read } = useVoice();
  const { sending, onSubmit } = useSending(async (fields) => onDone(await save(account, fields)));
  const roleOptions = roles.map((role) => [role, `${say(`role.${role}`)}, ${say(`role.${role}-does`)}`] as const);
  const unitOptions = people.units.map(({ id, name }) => [id, read(name)] as const);
  return (
    <form className="form" onSubmit={onSubmit}>
      <Field label={say("accounts.person")} name="person" maxLength={120} required defaultValue={account?.personName} />
      {!account && (
        <Field
          label={say("accounts.name")}
          hint={say("accounts.name-hint")}
          name="name"
          autoCapitalize="none"
          pattern="[A-Za-z0-9][A-Za-z0-9._\-]{1,59}"
          required
        />
      )}
      <SelectField label={say("accounts.role")} name="role" defaultValue={account?.role ?? "manager"} options={roleOptions} />
      <SelectField
        label={say("accounts.unit")}
        name="unit"
        defaultValue={account?.unit ?? ""}
        options={[["", say("accounts.everything")], ...unitOptions]}
      />
      {account && (
        <label className="tick">
          <input type="checkbox" name="closed" defaultChecked={account.closed} /> {say("accounts.close")}
        </label>
      )}
      <SendingFailure sending={sending} />
      <button className="button main" type="submit" disabled={sending.stage === "sending"}>
        {say(account ? "accounts.save" : "accounts.make")}
      </button>
    </form>
  );
}

/** Makes or changes an account; gives the password of a new one. */
async function save(account: Account | null, fields: ReadonlyMap<string, string>): Promise<Told | null> {
  const field = (name: string) => fields.get(name) ?? "";
  const who = { personName: field("person"), role: RoleName.parse(field("role")), unit: field("unit") === "" ? null : field("unit") };
  if (account) {
    await call(changeAccount, { id: account.id, ...who, closed: fields.has("closed") });
    return null;
  }
  const made = await call(createAccount, { name: field("name").trim().toLowerCase(), ...who });
  return { name: made.account.name, password: made.oneTimePassword };
}

function Reset({ account, onDone }: { readonly account: Account; readonly onDone: (told: Told) => void }) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async (fields) => {
    const { oneTimePassword } = await call(resetAccount, { id: account.id, secondFactor: fields.has("factor") });
    onDone({ name: account.name, password: oneTimePassword });
  });
  return (
    <form className="form apart" onSubmit={onSubmit}>
      <p>{say("accounts.reset-why")}</p>
      <label className="tick">
        <input type="checkbox" name="factor" /> {say("accounts.reset-factor")}
      </label>
      <SendingFailure sending={sending} />
      <button className="button" type="submit" disabled={sending.stage === "sending"}>
        {say("accounts.reset")}
      </button>
    </form>
  );
}
