import type { ReactNode } from "react";
import { askedOn, progressOf, type Screen } from "#survey/flow.ts";
import { type FormInProgress, type FormView, isOptional, viewOf } from "#survey/form-in-progress.ts";
import { Actions } from "./Actions.tsx";
import { AskedScreen } from "./AskedScreen.tsx";
import { Band } from "./Band.tsx";
import type { Comfort } from "./comfort.ts";
import type { Deed, Over } from "./deed.ts";
import { Left } from "./Left.tsx";
import { ProgressLine } from "./ProgressLine.tsx";
import { SheetOver } from "./SheetOver.tsx";
import { Tools } from "./Tools.tsx";
import { usePartSize } from "./use-part-size.ts";

type Props = {
  readonly form: FormInProgress;
  readonly over: Over;
  readonly comfort: Comfort;
  readonly send: (deed: Deed) => void;
  /** A further tool for what is shown. */
  readonly tool?: (view: FormView) => ReactNode;
};

/** The part of a form that is shown: band, questions, actions, and what lies over them; nothing where the form stands on no screen. */
export function AskedForm({ form, over, comfort, send, tool }: Props) {
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
            {tool?.(view)}
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
function forwardOf(form: FormInProgress, view: FormView): "next" | "skip" | "finish" {
  if (view.isLast) return "finish";
  return view.screen.kind === "block" && view.questions.every((question) => isOptional(question, form)) ? "skip" : "next";
}
