import type { ReactNode } from "react";
import { inGroups } from "#protocol/sheet-number.ts";
import { QrCode } from "#ui/QrCode.tsx";
import { filled } from "#admin/paper/words/sheet.ts";
import { codeOf, type PaperForm } from "./paper-form.ts";
import type { Speech } from "./speech.ts";

type Props = {
  readonly form: PaperForm;
  readonly speech: Speech;
  /** Null where none was given yet. */
  readonly number: string | null;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly children: ReactNode;
};

/** One side of A4: who asks, the title on the first page, the number on every page; at the foot the version, and thanks on the last. */
export function PageFrame({ form, speech, number, page, pages, children }: Props) {
  const { say, read } = speech;
  const { definition, hash, language, wave, emblem } = form;
  const label = number === null ? say("no-number") : inGroups(number);
  return (
    <section className="side" lang={language} data-first={page === 1}>
      <header>
        {emblem !== null && <img src={emblem} alt="" />}
        <div className="who">{page === 1 ? <Title form={form} speech={speech} /> : <Unit form={form} speech={speech} />}</div>
        <div className="numbered">
          <span>{say("number")}</span>
          <b>{label}</b>
          {page === 1 && wave !== null && <span>{read(wave)}</span>}
        </div>
        <QrCode text={number ?? codeOf(hash)} label={`${say("number")} ${label}`} />
      </header>
      <div className="body">{children}</div>
      <footer>
        <span>{say("version", { id: definition.id, version: definition.version, code: codeOf(hash) })}</span>
        {page === pages && <b>{say("thanks")}</b>}
        <span>{say("page", { page, pages })}</span>
      </footer>
    </section>
  );
}

/** The public title names the unit. */
function Title({ form: { definition, organisation, unit, counter }, speech: { read } }: Pick<Props, "form" | "speech">) {
  return (
    <>
      <span>{[organisation, counter].flatMap((text) => (text === null ? [] : [read(text)])).join(" · ")}</span>
      <p className="public-title">{filled(read(definition.publicTitle), { unit: read(unit) })}</p>
    </>
  );
}

function Unit({ form: { organisation, unit, counter }, speech: { read } }: Pick<Props, "form" | "speech">) {
  return (
    <>
      <span>{read(organisation)}</span>
      <b>{[unit, counter].flatMap((text) => (text === null ? [] : [read(text)])).join(" · ")}</b>
    </>
  );
}
