import { useState } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";

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
        <Sheet labelledBy="recorded" onDismiss={() => setOpen(false)}>
          <h2 tabIndex={-1} id="recorded">
            {say("welcome.recorded-title")}
          </h2>
          {say("welcome.recorded", { minimum: minimumGroup })
            .split("\n")
            .map((line) => (
              <p key={line} className="recorded">
                {line}
              </p>
            ))}
          <div className="row">
            <button className="button main" type="button" onClick={() => setOpen(false)}>
              {say("sheet.close")}
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}
