import { useState } from "react";
import type { Field, Procedure } from "#protocol/procedures.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { askCatalogue, type Catalogue } from "./catalogue.ts";
import { CatalogueImport } from "./CatalogueImport.tsx";
import { FieldList } from "./FieldList.tsx";
import { FieldSheet } from "./FieldSheet.tsx";
import { ProcedureList } from "./ProcedureList.tsx";
import { ProcedureSheet } from "./ProcedureSheet.tsx";
import "./procedures.css";

/** What lies over the page; null in the place of an entry makes a new one. */
export type Over =
  | { readonly sheet: "import"; readonly about: "fields" | "procedures" }
  | { readonly sheet: "field"; readonly field: Field | null }
  | { readonly sheet: "procedure"; readonly procedure: Procedure | null };

/** The catalogue staff choose from: fields, and procedures in them. */
export function Procedures() {
  const [asked, again] = useAnswer(askCatalogue);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(catalogue) => <CataloguePage catalogue={catalogue} onCatalogue={again} />}
    </Answered>
  );
}

type Props = {
  readonly catalogue: Catalogue;
  readonly onCatalogue: (newer: Catalogue) => void;
};

function CataloguePage({ catalogue, onCatalogue }: Props) {
  const [over, setOver] = useState<Over | null>(null);
  const [field, setField] = useState<string | null>(null);
  const onClose = () => setOver(null);
  return (
    <div className="catalogue">
      <ProcedureList catalogue={catalogue} field={field} onField={setField} onOver={setOver} />
      <FieldList catalogue={catalogue} chosen={field} onChoose={setField} onOver={setOver} />
      {over?.sheet === "field" && <FieldSheet {...{ catalogue, onCatalogue, onClose }} field={over.field} />}
      {over?.sheet === "procedure" && <ProcedureSheet {...{ catalogue, onCatalogue, onClose }} procedure={over.procedure} />}
      {over?.sheet === "import" && <CatalogueImport {...{ catalogue, onCatalogue, onClose }} about={over.about} />}
    </div>
  );
}
