import { useCallback } from "react";
import type { FormInProgress, FormView } from "#survey/form-in-progress.ts";
import { BlockQuestion } from "./BlockQuestion.tsx";
import { Criterion } from "./Criterion.tsx";
import type { Deed } from "./deed.ts";

type Props = {
  readonly form: FormInProgress;
  readonly view: FormView;
  readonly isMissingShown: boolean;
  readonly send: (deed: Deed) => void;
};

/** The questions of a criterion, or the one question of a block. */
export function AskedScreen({ form, view, isMissingShown, send }: Props) {
  const choose = useCallback((question: string, chosen: readonly string[]) => send({ type: "answered", question, chosen }), [send]);
  const write = useCallback((question: string, words: string) => send({ type: "written", question, words }), [send]);
  const { screen, questions } = view;
  const missing = isMissingShown ? view.missing : none;
  if (screen.kind === "criterion") {
    return (
      <Criterion
        criterion={screen.criterion}
        questions={questions}
        answers={form.given.answers}
        missing={missing}
        stem={screen.criterion.lead ?? form.survey.definition.stem}
        onChoose={choose}
      />
    );
  }
  const [question] = questions;
  if (!question) return null;
  return (
    <BlockQuestion
      block={screen.block}
      question={question}
      given={form.given}
      missing={missing.length > 0}
      onChoose={choose}
      onWrite={write}
    />
  );
}

const none: FormView["missing"] = [];
