import type { ReactNode } from "react";
import { formatCount } from "#ui/numbers.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Icon } from "#ui/Icon.tsx";
import { check } from "#ui/icons.ts";
import type { Group, Listing } from "./listing.ts";
import type { Hit, Subject } from "./procedure-search.ts";
import type { LauncherWords } from "./words.ts";

type Props = {
  readonly id: string;
  readonly words: LauncherWords;
  readonly listing: Listing;
  /** Number of the row the keys stand on; -1 before they moved. */
  readonly active: number;
  readonly chosen: Subject | null;
  readonly onChoose: (subject: Subject) => void;
};

/** What there is to choose from; below it how much more there is, or why there is nothing. */
export function SubjectList({ id, words, listing, active, chosen, onChoose }: Props) {
  return (
    <>
      <div role="listbox" id={id} aria-label={words.list}>
        {listing.groups.map((group) => (
          <GroupOfRows key={group.first} id={`${id}-group-${group.first}`} group={group} words={words}>
            {group.hits.map((hit, row) => (
              <Row
                key={`${hit.subject.field} ${hit.subject.procedure}`}
                id={`${id}-${group.first + row}`}
                hit={hit}
                note={noteOf(hit.subject, group, words)}
                isActive={group.first + row === active}
                isChosen={hit.subject === chosen}
                onChoose={onChoose}
              />
            ))}
          </GroupOfRows>
        ))}
      </div>
      <Remainder words={words} listing={listing} />
    </>
  );
}

type GroupProps = { readonly id: string; readonly group: Group; readonly words: LauncherWords; readonly children: ReactNode };

function GroupOfRows({ id, group: { about }, words, children }: GroupProps) {
  if (about === "found") return children;
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} role="presentation">
        {typeof about === "string" ? words[headings[about]] : about.field}
      </p>
      {children}
    </div>
  );
}

const headings = { recent: "recent", fields: "field-alone" } as const;

function noteOf({ procedure, fieldName }: Subject, { about }: Group, words: LauncherWords): string {
  if (about === "fields") return "";
  if (procedure === null) return words["field-alone"];
  return typeof about === "string" ? fieldName : "";
}

type RowProps = {
  readonly id: string;
  readonly hit: Hit;
  readonly note: string;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (subject: Subject) => void;
};

/** Not on the way of the Tab key: its keys are those of the field above, which keeps the focus. */
function Row({ id, hit: { subject, spans }, note, isActive, isChosen, onChoose }: RowProps) {
  return (
    <button
      type="button"
      role="option"
      tabIndex={-1}
      id={id}
      className={isActive ? "subject active" : "subject"}
      aria-selected={isChosen}
      aria-label={note === "" ? subject.name : `${subject.name}, ${note}`}
      ref={isActive ? bringIntoView : null}
      onClick={() => onChoose(subject)}
    >
      <span>
        <b>{underlined(subject.name, spans)}</b>
        {note !== "" && <small>{note}</small>}
      </span>
      {isChosen && <Icon path={check} />}
    </button>
  );
}

function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: "nearest" });
}

function underlined(name: string, spans: Hit["spans"]): ReactNode[] {
  const ends = spans.map(({ to }) => to);
  const parts = spans.map(({ from, to }, place) => [
    name.slice(ends[place - 1] ?? 0, from),
    <mark key={from}>{name.slice(from, to)}</mark>,
  ]);
  return [...parts, name.slice(ends.at(-1) ?? 0)];
}

function Remainder({ words, listing }: Pick<Props, "words" | "listing">) {
  const { language } = useKioskWords();
  const { groups, left, isEmpty } = listing;
  const shown = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const counted = (text: string, count: number) => text.replace("{count}", () => formatCount(count, language));
  const isFound = groups.some(({ about }) => about === "found");
  return (
    <div role="status">
      {shown === 0 && <p className="remainder">{words[isEmpty ? "no-procedures" : "no-hit"]}</p>}
      {left > 0 && <p className="remainder">{counted(words.left, left)}</p>}
      {isFound && left === 0 && <p className="hidden">{counted(words.found, shown)}</p>}
    </div>
  );
}
