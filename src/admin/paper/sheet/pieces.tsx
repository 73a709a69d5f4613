import type { ReactNode } from "react";
import type { SheetPart } from "#admin/paper/sheet-parts.ts";
import { BlockTitle, OpenQuestion } from "./BlockPieces.tsx";
import { CriterionTitle, ItemCells, ReasonsCell } from "./CriterionPieces.tsx";
import type { Drawn } from "./drawn.ts";
import { Opening } from "./FramePieces.tsx";
import type { Measured } from "./paginate.ts";
import type { PaperForm } from "./paper-form.ts";

/** A part of a sheet that no page break may cut, and how it is drawn. */
export type Piece = Omit<Measured, "height"> & { readonly content: ReactNode };

/** All of a sheet from its introduction to its thanks. */
export function piecesOf(form: PaperForm, drawn: Drawn): Piece[] {
  const { parts, speech } = drawn;
  return [
    { key: "opening", place: "page", keeps: false, content: <Opening form={form} speech={speech} /> },
    ...parts.flatMap((part, index) => (part.kind === "criterion" ? piecesOfCriterion(part, index, drawn) : piecesOfBlock(part, drawn))),
  ];
}

function piecesOfCriterion(part: Extract<SheetPart, { kind: "criterion" }>, index: number, drawn: Drawn): Piece[] {
  const { id, criterion, questions } = part;
  const before = drawn.parts.slice(0, index).filter(({ kind }) => kind === "criterion").length;
  const title = <CriterionTitle criterion={criterion} place={before + 1} drawn={drawn} />;
  const hasReasons = criterion.reasons.length > 0;
  const items = questions.map((numbered, at): Piece => ({
    key: `question ${numbered.question.id}`,
    place: "table",
    keeps: hasReasons && at === questions.length - 1,
    content: <ItemCells numbered={numbered} drawn={drawn} />,
  }));
  const reasons: Piece[] = hasReasons
    ? [{ key: `why ${id}`, place: "table", keeps: false, content: <ReasonsCell criterion={criterion} drawn={drawn} /> }]
    : [];
  return [{ key: `title ${id}`, place: "table", keeps: true, content: title }, ...items, ...reasons];
}

function piecesOfBlock({ id, block, questions }: Extract<SheetPart, { kind: "block" }>, drawn: Drawn): Piece[] {
  const title: Piece = { key: `title ${id}`, place: "page", keeps: true, content: <BlockTitle block={block} drawn={drawn} /> };
  const asked = questions.map((numbered): Piece => ({
    key: `question ${numbered.question.id}`,
    place: "page",
    keeps: false,
    content: <OpenQuestion numbered={numbered} drawn={drawn} />,
  }));
  return [title, ...asked];
}
