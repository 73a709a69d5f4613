import { type ReactNode, useContext } from "react";
import { useTabletWords } from "./words/say.ts";
import { DeskLookContext } from "./desk-look.ts";
import { DeskMark } from "./DeskMark.tsx";

/** Whose desk this is, in which mode the tablet works, and on the right how far the visit has come. */
export function Band({ children }: { children?: ReactNode }) {
  const { say } = useTabletWords();
  const { name, mode } = useContext(DeskLookContext);
  return (
    <header className={`band ${mode}`}>
      <DeskMark />
      <b>{name}</b>
      {mode === "practice" && <strong className="badge">{say("practice.badge")}</strong>}
      {mode === "assisted" && <strong className="badge">{say("assisted.badge")}</strong>}
      {children}
    </header>
  );
}
