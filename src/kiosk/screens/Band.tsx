import type { ReactNode } from "react";
import { Emblem } from "#ui/Emblem.tsx";

/** Whose desk this is, and on the right how far the visit has come. */
export function Band({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <header className="band">
      <Emblem />
      <b>{name}</b>
      {children}
    </header>
  );
}
