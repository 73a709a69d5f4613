import { type RefObject, useEffect, useRef, useState } from "react";

/** From a field, by the name of its question, to the one after or before it; or to the first that is faulty. */
type Move = { readonly from: string; readonly by: 1 | -1 } | { readonly to: "fault" };

type Leading = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly move: (from: string, by: 1 | -1) => void;
  /** To the first field that must be mended. */
  readonly moveToFault: () => void;
};

/**
 * Leads whoever types from field to field of a form, past those that are not asked; `move` does it once the form is drawn
 * with what was typed. Begins after the field called `after`, or at the first where there is none of that name.
 */
export function useMovingOn(after: string): Leading {
  const form = useRef<HTMLFormElement>(null);
  const [move, setMove] = useState<Move>({ from: after, by: 1 });
  useEffect(() => {
    if ("to" in move) return form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    const stops = [...(form.current?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])];
    const here = stops.findIndex(({ dataset }) => dataset["stop"] === move.from);
    const ahead = move.by === 1 ? stops.slice(here + 1) : stops.slice(0, here).toReversed();
    ahead.find((stop) => !stop.matches(":disabled"))?.focus();
  }, [move]);
  return { form, move: (from, by) => setMove({ from, by }), moveToFault: () => setMove({ to: "fault" }) };
}
