import type { Account } from "#protocol/people.ts";
import { useVoice } from "#admin/voice.ts";
import type { People } from "./Accounts.tsx";

type Props = { readonly people: People; readonly onChoose: (account: Account | null) => void };

/** One row an account. */
export function AccountTable({ people: { accounts, units }, onChoose }: Props) {
  const { say, read } = useVoice();
  const nameOf = (id: string | null) => {
    const unit = units.find((one) => one.id === id);
    return unit ? read(unit.name) : say("accounts.everything");
  };
  return (
    <section className="figure" aria-labelledby="accounts">
      <div className="head">
        <h2 id="accounts">{say("accounts.list")}</h2>
        <button className="button" type="button" onClick={() => onChoose(null)}>
          {say("accounts.new")}
        </button>
      </div>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{say("accounts.person")}</th>
            <th scope="col">{say("accounts.role")}</th>
            <th scope="col">{say("accounts.unit")}</th>
            <th scope="col">{say("accounts.protection")}</th>
            <th scope="col">{say("accounts.change")}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                {account.personName}
                <small>{account.name}</small>
              </th>
              <td data-label={say("accounts.role")}>{say(`role.${account.role}`)}</td>
              <td data-label={say("accounts.unit")}>{nameOf(account.unit)}</td>
              <td data-label={say("accounts.protection")}>
                {account.closed ? (
                  <span className="tag">{say("accounts.closed")}</span>
                ) : (
                  <span className={account.secondFactor ? "tag good" : "tag"}>
                    {say(account.secondFactor ? "accounts.two" : "accounts.one")}
                  </span>
                )}
              </td>
              <td>
                <button className="button plain" type="button" onClick={() => onChoose(account)}>
                  {say("accounts.change")}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
