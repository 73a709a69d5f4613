import { lazy, useState } from "react";
import { useKioskWords } from "#kiosk/words/say.ts";
import { LaterPart } from "./LaterPart.tsx";

/** Not needed to answer, so not in the way of the first screen. */
const RecordedSheet = lazy(async () => ({ default: (await import("./RecordedSheet.tsx")).RecordedSheet }));

/** «Phiếu ghi lại những gì?» and its answer, on a sheet, so that nothing moves. */
export function Recorded({ minimumGroup }: { readonly minimumGroup: number }) {
  const { say } = useKioskWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button className="button quiet" type="button" onClick={() => setOpen(true)}>
        {say("welcome.recorded-title")}
      </button>
      {isOpen && (
        <LaterPart instead={null}>
          <RecordedSheet minimumGroup={minimumGroup} onClose={() => setOpen(false)} />
        </LaterPart>
      )}
    </>
  );
}
