import { useCallback, useEffect, useRef, useState } from "react";
import { partKey } from "#survey/part.ts";
import { fieldId, type Selected } from "./selected.ts";

/** Leads the focus to a field of the part that has just been opened, or with null to its heading; at the beginning to `first`, where there is one. */
export function useFieldFocus(selected: Selected, first: string | null): (field: string | null) => void {
  const wanted = useRef<{ readonly field: string | null } | null>(first === null ? null : { field: first });
  const [asked, ask] = useState(0);
  const key = partKey(selected);
  useEffect(() => {
    if (wanted.current === null) return;
    focusOn(wanted.current.field);
    wanted.current = null;
  }, [key, asked]);
  return useCallback((field: string | null) => {
    wanted.current = { field };
    ask((times) => times + 1);
  }, []);
}

/** A field that does not exist where it was found is looked for at what holds it, at last at the heading. */
function focusOn(field: string | null): void {
  const steps = field === null ? [] : field.split(".");
  const names = steps.map((_, at) => steps.slice(0, steps.length - at).join("."));
  const found = names.map((name) => document.getElementById(fieldId(name))).find((element) => element !== null);
  const place = found ?? document.querySelector<HTMLElement>("#panel h2");
  place?.closest("details")?.setAttribute("open", "");
  place?.scrollIntoView({ block: "center" });
  place?.focus();
  if (place && document.activeElement !== place) place.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
}
