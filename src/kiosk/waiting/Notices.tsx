import { useState } from "react";
import type { DeskSettings } from "#protocol/bundle.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { sparesOf } from "./leave-out.ts";
import { noticesOf } from "./notices.ts";
import { Complaints, Feedback, Improvements, Progress } from "./NoticeParts.tsx";
import { NoticesInFull } from "./NoticesInFull.tsx";
import { useFit } from "./use-fit.ts";
import { waitingWords } from "./words.ts";
import "./notices.css";

type Props = {
  readonly desk: DeskSettings;
  /** Whether somebody stands there; a sheet nobody reads closes. */
  readonly isSomebodyThere: boolean;
};

/** What the unit tells those who wait: as much as there is room for, the rest a press away. */
export function Notices({ desk, isSomebodyThere }: Props) {
  const { language } = useKioskWords();
  const words = waitingWords[language];
  const notices = new Set(noticesOf(desk));
  const spares = sparesOf(desk);
  const [box, leftOut] = useFit(spares.length);
  const isOut = new Set(spares.slice(0, leftOut));
  const board = (desk.board ?? []).filter((_, place) => !isOut.has(boardSpares[place] ?? "board-3"));
  const [isOpen, setOpen] = useState(false);
  if (isOpen && !isSomebodyThere) setOpen(false);
  return (
    <>
      <div className="notices" ref={box}>
        {board.length > 0 && (
          <section>
            <h2>{words.board}</h2>
            <Improvements improvements={board} />
          </section>
        )}
        {notices.has("feedback") && <Feedback desk={desk} isOut={isOut} />}
        {desk.dossierProgress && !isOut.has("progress") && <Progress sign={desk.dossierProgress} />}
        {desk.complaints && <Complaints sign={desk.complaints} />}
      </div>
      <button className="button quiet" type="button" onClick={() => setOpen(true)}>
        {words.more}
      </button>
      {isOpen && <NoticesInFull desk={desk} onClose={() => setOpen(false)} />}
    </>
  );
}

const boardSpares = ["board-0", "board-1", "board-2", "board-3"] as const;
