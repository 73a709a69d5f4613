import { useId } from "react";
import type { SatisfactionQuestion } from "#survey/definition.ts";
import { notApplicable } from "#survey/scale.ts";
import { useWords } from "./language.ts";
import { Sheet } from "./Sheet.tsx";

/** The official wording of an item, what it means, and when it does not apply. */
export function FullText({ question, onClose }: { question: SatisfactionQuestion; onClose: () => void }) {
  const { language, say } = useWords();
  const heading = useId();
  return (
    <Sheet labelledBy={heading} onDismiss={onClose}>
      <h2 tabIndex={-1} id={heading}>
        {question.text[language]}
      </h2>
      {question.hint && <p>{question.hint[language]}</p>}
      {question.notApplicableWhen && (
        <p>
          <b>{`${notApplicable.text[language]}: `}</b>
          {question.notApplicableWhen[language]}
        </p>
      )}
      <div className="row">
        <button className="button main" type="button" onClick={onClose}>
          {say("sheet.close")}
        </button>
      </div>
    </Sheet>
  );
}
