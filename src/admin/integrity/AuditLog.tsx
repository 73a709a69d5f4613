import { useState } from "react";
import type * as z from "zod/mini";
import type { readAudit } from "#protocol/audit.ts";
import type { Account } from "#protocol/people.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { AuditEntries } from "./AuditEntries.tsx";
import { AuditFilters } from "./AuditFilters.tsx";
import { askAllNames, askUnitNames, type Names } from "./names.ts";

/** Which entries somebody wants to see; what is absent does not matter. */
export type Filter = Omit<z.input<typeof readAudit.input>, "after">;

/** Who did what, by action, person, unit and days. */
export function AuditLog({ person }: { readonly person: Account }) {
  const [asked, again] = useAnswer(person.role === "admin" ? askAllNames : askUnitNames);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(names) => <Log names={names} />}
    </Answered>
  );
}

function Log({ names }: { readonly names: Names }) {
  const [filter, setFilter] = useState<Filter>({});
  const [met, setMet] = useState<Names["people"]>([]);
  const known = new Set(names.people.map(({ id }) => id));
  const people = [...names.people, ...met.filter(({ id }) => !known.has(id))];
  const onlyOf = (actor: { readonly id: string; readonly name: string }) => {
    setMet([actor]);
    setFilter({ ...filter, actor: actor.id });
  };
  return (
    <div className="beside whole">
      <AuditFilters names={{ ...names, people }} filter={filter} onChange={setFilter} />
      <AuditEntries key={JSON.stringify(filter)} names={names} filter={filter} onActor={onlyOf} />
    </div>
  );
}
