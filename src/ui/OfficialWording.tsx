import type { SatisfactionQuestion } from "#survey/definition.ts";
import { notApplicable } from "#survey/scale.ts";
import { useWords } from "./language.ts";
import { Sheet } from "./Sheet.tsx";

type Props = {
  /** The items of the screen; `number` is their place in the criterion. */
  readonly items: readonly { readonly number: number; readonly question: SatisfactionQuestion }[];
  readonly onClose: () => void;
};

/** The official words of the items on the screen, what they mean, and when one does not apply. */
export function OfficialWording({ items, onClose }: Props) {
  const { language, say } = useWords();
  return (
    <Sheet labelledBy="wording" onDismiss={onClose}>
      <h2 tabIndex={-1} id="wording">
        {say("answer.full-text-title")}
      </h2>
      <ol className="wordings">
        {items.map(({ number, question }) => (
          <li key={question.id} value={number}>
            {question.text[language]}
            {question.hint && <small>{question.hint[language]}</small>}
            {question.notApplicableWhen && (
              <small>
                <b>{`${notApplicable.text[language]}: `}</b>
                {question.notApplicableWhen[language]}
              </small>
            )}
          </li>
        ))}
      </ol>
      <div className="row">
        <button className="button main" type="button" onClick={onClose}>
          {say("sheet.close")}
        </button>
      </div>
    </Sheet>
  );
}

/** Whether an item has more words than the screen shows. */
export function saysMore({ shortText, hint, notApplicableWhen }: SatisfactionQuestion): boolean {
  return (shortText ?? hint ?? notApplicableWhen) !== undefined;
}
