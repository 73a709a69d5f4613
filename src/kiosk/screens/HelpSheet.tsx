import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { helpWords } from "./help-words.ts";

type Props = { readonly onAnswer: (agreed: boolean) => void };

/** What a reader means for the citizen, and what is asked of the reader; nobody is a reader unasked. */
export function HelpSheet({ onAnswer }: Props) {
  const { language, say } = useKioskWords();
  const words = helpWords[language];
  return (
    <Sheet labelledBy="help" onDismiss={() => onAnswer(false)}>
      <h2 tabIndex={-1} id="help">
        {say("assisted.offer")}
      </h2>
      <p>{say("assisted.notice")}</p>
      <p>{words["other-helper"]}</p>
      <p className="banner">
        <span>
          <b>{words["for-helper"]}</b>
          <br />
          {words.staff}
        </span>
      </p>
      <div className="row">
        <button className="button" type="button" onClick={() => onAnswer(false)}>
          {words.cancel}
        </button>
        <button className="button main" type="button" onClick={() => onAnswer(true)}>
          {words.agree}
        </button>
      </div>
    </Sheet>
  );
}
