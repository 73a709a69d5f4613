import { type ReactNode, useContext } from "react";
import { Emblem } from "#ui/Emblem.tsx";
import { DeskLookContext } from "#ui/tablet/desk-look.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { staffWords } from "./words.ts";

type Props = { /** Where the tablet stands, or what the page is about. */ readonly about: string; readonly children?: ReactNode };

/** The band in ink, so that nobody mistakes the staff's side for the citizen's. */
export function StaffBand({ about, children }: Props) {
  const { language, say } = useKioskWords();
  const { mode } = useContext(DeskLookContext);
  return (
    <header className="band staff">
      <Emblem />
      <b>{staffWords[language].band}</b>
      <span>{about}</span>
      <div className="right">
        {mode === "practice" && <strong className="badge">{say("practice.badge")}</strong>}
        {children}
      </div>
    </header>
  );
}
