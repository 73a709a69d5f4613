import { type ComponentProps, useEffect } from "react";
import { createPortal } from "react-dom";
import { SheetPages } from "#admin/paper/sheet/SheetPages.tsx";
import { useVoice } from "#admin/voice.ts";

/** Sheets that have their numbers; `again` counts how often they were sent to the printer once more. */
export type Given = { readonly sheets: readonly string[]; readonly again: number };

type Props = {
  readonly given: Given;
  readonly sheet: Omit<ComponentProps<typeof SheetPages>, "layout" | "number">;
  readonly layout: ComponentProps<typeof SheetPages>["layout"];
  readonly onAgain: (given: Given) => void;
};

/** Sends them to the printer, and again when it jams: their numbers are given already. */
export function GivenSheets({ given, sheet, layout, onAgain }: Props) {
  const { say } = useVoice();
  const isLaid = layout.length > 0;
  useEffect(() => {
    if (isLaid) window.print();
  }, [given, isLaid]);
  return (
    <>
      <div className="banner" role="status">
        <p>{say("paper.given", { count: given.sheets.length })}</p>
        <button className="button" type="button" onClick={() => onAgain({ ...given, again: given.again + 1 })}>
          {say("paper.print-again")}
        </button>
      </div>
      {createPortal(
        <div className="sheets to-print">
          {given.sheets.map((number) => (
            <SheetPages key={number} {...sheet} layout={layout} number={number} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}
