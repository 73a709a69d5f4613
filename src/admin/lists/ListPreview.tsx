import type { ReactNode } from "react";
import type { ListChanges } from "#protocol/organisation.ts";
import { formatCount } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { Fault } from "./Fault.tsx";

type Props = {
  readonly changes: ListChanges;
  /** What a member of an entry is called. */
  readonly memberIn: (member: string) => string;
  /** What an entry is called where the list names it by its id. */
  readonly nameOf?: (id: string) => string | undefined;
  /** What an entry is called now, before the list is taken in; undefined where nobody knows. */
  readonly calledNow?: (id: string) => string | undefined;
};

/** What taking in a list would change, kind by kind; what is wrong stands first. */
export function ListPreview({ changes, memberIn, nameOf, calledNow }: Props) {
  const { say, language } = useVoice();
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => nameOf?.(id) ?? name;
  const faulty = new Set(changes.faults.map(({ line }) => line)).size;
  return (
    <div className="list-preview">
      <dl className="sums">
        {(["added", "changed", "ended", "faults"] as const).map((part) => (
          <div key={part} className={part === "faults" && changes.faults.length > 0 ? "wrong" : undefined}>
            <dd>{formatCount(part === "faults" ? faulty : changes[part].length, language)}</dd>
            <dt>{say(`list.${part}`)}</dt>
          </div>
        ))}
        <div>
          <dd>{formatCount(changes.unchanged, language)}</dd>
          <dt>{say("list.unchanged")}</dt>
        </div>
      </dl>
      <Part title={say("list.faults-of", { count: faulty })} open>
        {changes.faults.map(({ line, fault }) => (
          <li key={`${line} ${fault}`} className="wrong">
            <b>{say("list.line", { line })}</b> <Fault fault={fault} />
          </li>
        ))}
      </Part>
      <Part title={say("list.changed-of", { count: changes.changed.length })} open>
        {changes.changed.map((entry) => (
          <li key={entry.id}>
            <Renamed from={calledNow?.(entry.id)} to={named(entry)} />: {entry.members.map(memberIn).join(", ")}
          </li>
        ))}
      </Part>
      <Part title={say("list.ended-of", { count: changes.ended.length })} open>
        {changes.ended.map((entry) => (
          <li key={entry.id}>{named(entry)}</li>
        ))}
      </Part>
      <Part title={say("list.added-of", { count: changes.added.length })}>
        {changes.added.map((entry) => (
          <li key={entry.id}>
            {named(entry)} <small>{entry.id}</small>
          </li>
        ))}
      </Part>
    </div>
  );
}

function Renamed({ from, to }: { readonly from: string | undefined; readonly to: string }) {
  return from === undefined || from === to ? to : `${from} → ${to}`;
}

function Part({
  title,
  open = false,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: readonly ReactNode[];
}) {
  if (children.length === 0) return null;
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}
