/** Something as the page would read it aloud: its name, and what is said of it. */
export type Described = { readonly id: string; readonly name: string; readonly facts: readonly Fact[] };
type Fact = { readonly what: string; readonly is: string };

/** What became of something meanwhile; `facts` are those that say something else now. */
export type Difference = {
  readonly id: string;
  readonly name: string;
  readonly change: "added" | "changed" | "gone";
  readonly facts: readonly (Fact & { readonly was: string })[];
};

/** What differs between things before and after, in the order of after; what is gone stands last. */
export function differencesIn(before: readonly Described[], after: readonly Described[]): Difference[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  const differing = after.flatMap(({ id, name, facts }): Difference[] => {
    const was = old.get(id);
    if (!was) return [{ id, name, change: "added", facts: [] }];
    const other = facts.flatMap(({ what, is }) => {
      const said = was.facts.find((fact) => fact.what === what)?.is ?? "";
      return said === is ? [] : [{ what, was: said, is }];
    });
    return other.length > 0 ? [{ id, name, change: "changed", facts: other }] : [];
  });
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id, name }) => ({ id, name, change: "gone", facts: [] }) as const);
  return [...differing, ...gone];
}
