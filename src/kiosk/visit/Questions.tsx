import { useState } from "react";
import { askedOn, progressOf, type Screen } from "#survey/flow.ts";
import { AskedScreen } from "./AskedScreen.tsx";
import { type Form, type FormView, isOptional, viewOf } from "./form.ts";
import { Actions } from "#kiosk/screens/Actions.tsx";
import { Band } from "#kiosk/screens/Band.tsx";
import type { Comfort } from "./comfort.ts";
import { Left } from "#kiosk/screens/Left.tsx";
import { ProgressLine } from "#kiosk/screens/ProgressLine.tsx";
import { Tools } from "#kiosk/screens/Tools.tsx";
import { loadedReading } from "./reading-part.ts";
import { SheetOver } from "./SheetOver.tsx";
import type { Asking, VisitEvent } from "./stage.ts";
import { usePartSize } from "./use-part-size.ts";

type Props = Pick<Asking, "form" | "over"> & {
  readonly isWarned: boolean;
  readonly comfort: Comfort;
  readonly send: (event: VisitEvent) => void;
};

/** The part of a form that is shown: band, questions, actions, and what lies over them. */
export function Questions({ form, over, isWarned, comfort, send }: Props) {
  // Once a visit: a button that came later would push the others aside.
  const [reading] = useState(loadedReading);
  const partSize = usePartSize(form, comfort);
  const view = viewOf(form, partSize);
  if (!view) return null;
  const { screen, screens, part, parts, isFirst, missing } = view;
  const askedCount = (one: Screen) => askedOn(one, form.survey.definition, form.given.answers).length;
  const goOn = () => {
    send({ type: "next", partSize });
    if (missing[0]) document.querySelector<HTMLElement>(`[name="${missing[0].id}"]`)?.focus();
  };
  return (
    <>
      <Band>
        <ProgressLine progress={progressOf(screens, { current: screen, part }, askedCount)} part={part} parts={parts} />
      </Band>
      <AskedScreen form={form} view={view} isMissingShown={over === "missing"} send={send} />
      <Actions
        back={isFirst ? "stop" : "back"}
        forward={forwardOf(form, view)}
        onBack={() => send(isFirst ? { type: "stop-asked" } : { type: "back", partSize })}
        onForward={goOn}
        tools={
          <Tools comfort={comfort} onChange={(change) => send({ type: "comfort-changed", comfort: change })}>
            {reading && <reading.ReadAloud {...{ form, view, over, isWarned }} onListening={() => send({ type: "touched" })} />}
          </Tools>
        }
      >
        <Left count={missing.length} isUrgent={over === "missing"} />
      </Actions>
      <SheetOver form={form} view={view} over={over} partSize={partSize} send={send} />
    </>
  );
}

/** «Bỏ qua» where the one question shown is open and may stay so. */
function forwardOf(form: Form, view: FormView): "next" | "skip" | "finish" {
  if (view.isLast) return "finish";
  return view.screen.kind === "block" && view.questions.every((question) => isOptional(question, form)) ? "skip" : "next";
}
