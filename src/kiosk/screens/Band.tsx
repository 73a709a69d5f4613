import { type ReactNode, useContext } from "react";
import { Emblem } from "#ui/Emblem.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { DeskLookContext } from "./desk-look.ts";

/** Whose desk this is, in which mode the tablet works, and on the right how far the visit has come. */
export function Band({ children }: { children?: ReactNode }) {
  const { say } = useKioskWords();
  const { name, mode } = useContext(DeskLookContext);
  return (
    <header className={`band ${mode}`}>
      <Emblem />
      <b>{name}</b>
      {mode === "practice" && <strong className="badge">{say("practice.badge")}</strong>}
      {mode === "assisted" && <strong className="badge">{say("assisted.badge")}</strong>}
      {children}
    </header>
  );
}
