import { useCallback, useMemo, useState } from "react";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { Answered } from "#admin/Answered.tsx";
import { inheritedAt } from "#admin/settings/inherit.ts";
import { placesOn } from "#admin/settings/office.ts";
import { useAnswer } from "#admin/use-answer.ts";
import { nameOfPlace, type PaperOffice } from "#admin/paper/paper-office.ts";
import { drawnFrom } from "#admin/paper/sheet/drawn.ts";
import { Measuring } from "#admin/paper/sheet/Measuring.tsx";
import type { PaperForm } from "#admin/paper/sheet/paper-form.ts";
import { piecesOf } from "#admin/paper/sheet/pieces.tsx";
import { SheetPages } from "#admin/paper/sheet/SheetPages.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Chosen } from "./chosen.ts";
import { type Given, GivenSheets } from "./GivenSheets.tsx";
import type { Subject } from "./subjects.ts";

type Props = {
  readonly office: PaperOffice;
  readonly chosen: Chosen;
  readonly subject: Subject;
  readonly given: Given | null;
  readonly onSend: (given: Given) => void;
};

/** The sheet that is chosen, as it will look, and those that were given numbers, on their way to the printer. */
export function FormInHand(props: Props) {
  const { survey } = props.subject;
  const ask = useCallback((signal: AbortSignal) => call(readDefinition, { hash: survey }, signal), [survey]);
  const [asked, again] = useAnswer(ask);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {({ definition }) => <Laid {...props} definition={definition} />}
    </Answered>
  );
}

function Laid({ definition, office, chosen, subject, given, onSend }: Props & { readonly definition: SurveyDefinition }) {
  const { say } = useVoice();
  const [layout, setLayout] = useState<string[][]>([]);
  const form = useMemo(() => formOf(definition, { office, chosen, subject }), [definition, office, chosen, subject]);
  const sheet = useMemo(() => {
    const drawn = drawnFrom(form);
    return { form, drawn, pieces: piecesOf(form, drawn), isDuplex: chosen.isDuplex };
  }, [form, chosen.isDuplex]);
  return (
    <div className="in-hand">
      <Measuring form={form} pieces={sheet.pieces} drawn={sheet.drawn} onLayout={setLayout} />
      {given && <GivenSheets given={given} sheet={sheet} layout={layout} onSend={onSend} />}
      <section className="figure" aria-labelledby="preview">
        <h2 id="preview">{say("paper.preview")}</h2>
        <p className="sub">{say("paper.preview-pages", { count: layout.length })}</p>
        <div className="sheets shown">
          <SheetPages {...sheet} layout={layout} number={null} isDuplex={false} />
        </div>
      </section>
    </div>
  );
}

function formOf(definition: SurveyDefinition, { office, chosen, subject }: Pick<Props, "office" | "chosen" | "subject">): PaperForm {
  const { settings, units, today } = office;
  const place = { settings, places: placesOn(units, today), today };
  return {
    definition,
    hash: subject.survey,
    language: chosen.language,
    organisation: settings.organisation,
    ...nameOfPlace(office, chosen),
    wave: subject.waveName,
    emblem: inheritedAt(place, chosen.unit).emblem,
  };
}
