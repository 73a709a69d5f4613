import { useState } from "react";
import { call } from "#protocol/call.ts";
import { type Account, readAccounts } from "#protocol/people.ts";
import { readUnits } from "#protocol/units.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { AccountForm } from "./AccountForm.tsx";
import { AccountTable } from "./AccountTable.tsx";
import { OneTimePassword, type Told } from "./OneTimePassword.tsx";

/** Who may sign in, and the units they can be put in charge of. */
export type People = {
  readonly accounts: readonly Account[];
  readonly units: readonly { readonly id: string; readonly name: LocalizedText }[];
};

async function askPeople(signal: AbortSignal): Promise<People> {
  const [{ accounts }, { units }] = await Promise.all([call(readAccounts, {}, signal), call(readUnits, {}, signal)]);
  const named = units.flatMap(({ id, versions, endedOn }) => {
    const newest = versions.at(-1);
    return newest && endedOn === null ? [{ id, name: newest.name }] : [];
  });
  return { accounts: accounts.toSorted((one, other) => one.name.localeCompare(other.name)), units: named };
}

/** The accounts of the organisation. */
export function Accounts() {
  const [asked, again] = useAnswer(askPeople);
  const [told, setTold] = useState<Told | null>(null);
  const [chosen, setChosen] = useState<Account | null>(null);
  const finish = (news: Told | null) => {
    setTold(news);
    setChosen(null);
    again();
  };
  return (
    <>
      {told !== null && <OneTimePassword told={told} onRead={() => setTold(null)} />}
      <Answered asked={asked} onRetry={() => again()}>
        {(people) => (
          <div className="beside">
            <AccountTable people={people} onChoose={setChosen} />
            <AccountForm key={chosen?.id} people={people} account={chosen} onDone={finish} />
          </div>
        )}
      </Answered>
    </>
  );
}
