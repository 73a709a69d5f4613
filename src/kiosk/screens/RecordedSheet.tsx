import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { recordedWords } from "./recorded-words.ts";

type Props = { readonly minimumGroup: number; readonly onClose: () => void };

/** All that a form records, in short sentences. */
export function RecordedSheet({ minimumGroup, onClose }: Props) {
  const { language, say } = useKioskWords();
  return (
    <Sheet labelledBy="recorded" onDismiss={onClose}>
      <h2 tabIndex={-1} id="recorded">
        {say("welcome.recorded-title")}
      </h2>
      {recordedWords[language].map((line) => (
        <p key={line} className="recorded">
          {line.replace("{minimum}", String(minimumGroup))}
        </p>
      ))}
      <div className="row">
        <button className="button main" type="button" onClick={onClose}>
          {say("sheet.close")}
        </button>
      </div>
    </Sheet>
  );
}
