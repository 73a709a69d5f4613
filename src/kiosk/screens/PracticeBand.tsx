import { useContext } from "react";
import { useKioskWords } from "#kiosk/words/say.ts";
import { DeskLookContext } from "#ui/tablet/desk-look.ts";

/** The word of practice over a screen without a band; nothing when answers count. */
export function PracticeBand() {
  const { say } = useKioskWords();
  const { mode } = useContext(DeskLookContext);
  if (mode !== "practice") return null;
  return (
    <header className="band practice">
      <strong className="badge">{say("practice.badge")}</strong>
    </header>
  );
}
