import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { giveUpWords } from "./give-up-words.ts";

type Props = { readonly onStay: () => void; readonly onGiveUp: () => void };

/** Asks before a form that is not on disk is thrown away. */
export function GiveUp({ onStay, onGiveUp }: Props) {
  const { language, say } = useKioskWords();
  const words = giveUpWords[language];
  return (
    <Sheet labelledBy="give-up" describedBy="give-up-text" urgent className="narrow" onDismiss={onStay}>
      <h2 tabIndex={-1} id="give-up">
        {words.title}
      </h2>
      <p id="give-up-text">{words.text}</p>
      <div className="row">
        <button className="button" type="button" onClick={onGiveUp}>
          {words["give-up"]}
        </button>
        <button className="button main" type="button" onClick={onStay}>
          {say("kiosk.back")}
        </button>
      </div>
    </Sheet>
  );
}
