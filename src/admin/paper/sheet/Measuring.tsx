import { useLayoutEffect, useRef } from "react";
import { layoutIn } from "./layout.ts";
import { PageBody } from "./PageBody.tsx";
import { PageFrame } from "./PageFrame.tsx";
import type { PaperForm } from "./paper-form.ts";
import type { Drawn } from "./drawn.ts";
import type { Piece } from "./pieces.tsx";

type Props = {
  readonly form: PaperForm;
  readonly pieces: readonly Piece[];
  readonly drawn: Drawn;
  /** Told again when letters arrive that were not there yet. */
  readonly onLayout: (pages: string[][]) => void;
};

/** Draws a sheet where nobody sees it, as wide as on paper, and tells how its pieces fall on pages. */
export function Measuring({ form, pieces, drawn, onLayout }: Props) {
  const drawing = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = drawing;
    if (!current) return undefined;
    const measure = () => onLayout(layoutIn(current, pieces));
    measure();
    const watching = new ResizeObserver(measure);
    for (const body of current.querySelectorAll(".body")) watching.observe(body.firstElementChild ?? body);
    return () => watching.disconnect();
  }, [pieces, onLayout]);
  const frame = { form, speech: drawn.speech, number: null, pages: 2 };
  return (
    <div className="sheets measuring" ref={drawing} aria-hidden="true" inert>
      <div data-room="first">
        <PageFrame {...frame} page={1}>
          {null}
        </PageFrame>
      </div>
      <div data-room="other">
        <PageFrame {...frame} page={2}>
          {null}
        </PageFrame>
      </div>
      <div className="side endless" lang={form.language}>
        <div className="body">
          <div>
            <PageBody pieces={pieces} drawn={drawn} />
          </div>
        </div>
      </div>
    </div>
  );
}
