import { type ComponentProps, useEffect } from "react";
import { createPortal } from "react-dom";
import { SheetPages } from "#admin/paper/sheet/SheetPages.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Chosen } from "./chosen.ts";

/** Sheets that have their numbers, and what they were given for. */
export type Given = {
  readonly sheets: readonly string[];
  readonly chosen: Chosen;
  /** Whether they went to the printer; if it jams they go once more. */
  readonly isSent: boolean;
};

type Props = {
  readonly given: Given;
  readonly sheet: Omit<ComponentProps<typeof SheetPages>, "layout" | "number">;
  readonly layout: ComponentProps<typeof SheetPages>["layout"];
  readonly onSend: (given: Given) => void;
};

/** Sends them to the printer, and again when it jams: their numbers are given already. */
export function GivenSheets({ given, sheet, layout, onSend }: Props) {
  const { say } = useVoice();
  const isLaid = layout.length > 0;
  useEffect(() => {
    if (!isLaid || given.isSent) return;
    window.print();
    onSend({ ...given, isSent: true });
  }, [given, isLaid, onSend]);
  return (
    <>
      <div className="banner" role="status">
        <p>{say("paper.given", { count: given.sheets.length })}</p>
        <button className="button" type="button" onClick={() => onSend({ ...given, isSent: false })}>
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
