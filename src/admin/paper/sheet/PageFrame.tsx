import type { ReactNode } from "react";
import { inGroups } from "#protocol/sheet-number.ts";
import { QrCode } from "#ui/QrCode.tsx";
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

/** One side of A4: who asks and the title, larger on the first page, the number on every page, the version at the foot. */
export function PageFrame({ form, speech, number, page, pages, children }: Props) {
  const { say, read } = speech;
  const { definition, hash, language, unit, counter, wave, emblem, organisation } = form;
  const label = number === null ? say("no-number") : inGroups(number);
  const title = read(definition.publicTitle).replace("{unit}", read(unit));
  return (
    <section className="side" lang={language} data-first={page === 1}>
      <header>
        {emblem !== null && <img src={emblem} alt="" />}
        <div className="who">
          <span>{read(organisation)}</span>
          <b>{[unit, counter].flatMap((text) => (text === null ? [] : [read(text)])).join(" · ")}</b>
          {page === 1 && <h1>{title}</h1>}
          {page === 1 && wave !== null && <span>{read(wave)}</span>}
        </div>
        <div className="numbered">
          <span>{say("number")}</span>
          <b>{label}</b>
        </div>
        <QrCode text={number ?? "0000000000"} label={`${say("number")} ${label}`} />
      </header>
      <div className="body">{children}</div>
      <footer>
        <span>{say("version", { id: definition.id, version: definition.version, code: codeOf(hash) })}</span>
        <span>
          {say("number")} {label}
        </span>
        <span>{say("page", { page, pages })}</span>
      </footer>
    </section>
  );
}
