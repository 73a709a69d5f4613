import { PageBody } from "./PageBody.tsx";
import { PageFrame } from "./PageFrame.tsx";
import type { PaperForm } from "./paper-form.ts";
import type { Drawn } from "./drawn.ts";
import type { Piece } from "./pieces.tsx";

type Props = {
  readonly form: PaperForm;
  readonly pieces: readonly Piece[];
  readonly drawn: Drawn;
  /** Keys of the pieces by page. */
  readonly layout: readonly (readonly string[])[];
  readonly number: string | null;
  /** Whether an empty side follows an odd number of them, so that the next sheet begins on a leaf of its own. */
  readonly isDuplex: boolean;
};

/** The pages of one sheet. */
export function SheetPages({ form, pieces, drawn, layout, number, isDuplex }: Props) {
  return (
    <>
      {layout.map((keys, index) => (
        <PageFrame key={keys[0]} form={form} speech={drawn.speech} number={number} page={index + 1} pages={layout.length}>
          <PageBody pieces={pieces.filter(({ key }) => keys.includes(key))} drawn={drawn} />
        </PageFrame>
      ))}
      {isDuplex && layout.length % 2 === 1 && <section className="side" />}
    </>
  );
}
