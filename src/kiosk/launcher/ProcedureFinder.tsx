import { type KeyboardEvent, type RefObject, useId, useMemo, useRef, useState } from "react";
import { Heading } from "#ui/tablet/Heading.tsx";
import { Icon } from "#ui/Icon.tsx";
import { cross, search } from "#ui/icons.ts";
import { listingFor } from "./listing.ts";
import type { ProcedureIndex, Subject } from "./procedure-search.ts";
import { SubjectList } from "./SubjectList.tsx";
import type { LauncherWords } from "./words.ts";

type Props = {
  readonly words: LauncherWords;
  readonly index: ProcedureIndex;
  readonly recent: readonly string[];
  readonly chosen: Subject | null;
  /** Where typing goes, wherever it begins on the screen. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChoose: (subject: Subject | null) => void;
};

/** More rows than anybody reads; the rest is found by typing. */
const atMost = 40;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 4, PageUp: -4 };

/** Finds what a case was about, by a few letters or among those launched lately; the keys move through the list while the field keeps the focus. */
export function ProcedureFinder({ words, index, recent, chosen, field, onChoose }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(-1);
  const listing = useMemo(() => listingFor(index, { query, recent, atMost }), [index, query, recent]);
  const subjects = listing.groups.flatMap(({ hits }) => hits.map(({ subject }) => subject));

  /** What was chosen before was meant for the words before. */
  function type(typed: string): void {
    setQuery(typed);
    setActive(typed === "" ? -1 : 0);
    onChoose(null);
    list.current?.scrollTo({ top: 0 });
  }

  function clear(): void {
    type("");
    field.current?.focus();
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step !== undefined) setActive(Math.max(0, Math.min(subjects.length - 1, active + step)));
    else if (event.key === "Escape" && query !== "") type("");
    else if (event.key === "Enter" && !event.repeat) onChoose(subjects[active] ?? chosen);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Heading>{words.title}</Heading>
      {index.length > 0 && (
        <div className="search-line">
          <label htmlFor={`${id}-field`}>{words.search}</label>
          <div className="search">
            <Icon path={search} />
            <input
              ref={field}
              id={`${id}-field`}
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={active in subjects ? `${id}-list-${active}` : undefined}
              value={query}
              onChange={(event) => type(event.target.value)}
              onKeyDown={press}
              maxLength={80}
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="done"
            />
            {query !== "" && (
              <button type="button" aria-label={words.clear} onClick={clear}>
                <Icon path={cross} />
              </button>
            )}
          </div>
        </div>
      )}
      <div className="subjects" ref={list}>
        <SubjectList id={`${id}-list`} words={words} listing={listing} active={active} chosen={chosen} onChoose={onChoose} />
      </div>
    </>
  );
}
