import { useKioskWords } from "#kiosk/words/say.ts";
import { staffWords } from "./words.ts";

type Props = { readonly isPractice: boolean; readonly onChange: (isPractice: boolean) => void };

/** Practice, what it does, and the press that begins or ends it. */
export function PracticeSwitch({ isPractice, onChange }: Props) {
  const { language } = useKioskWords();
  const words = staffWords[language];
  return (
    <section className={isPractice ? "practice-switch on" : "practice-switch"} aria-labelledby="practice">
      <div>
        <h2 id="practice">{words["practice-title"]}</h2>
        <p id="practice-hint">
          {words.practice} {words["practice-how"]}
        </p>
      </div>
      <button className="button" type="button" aria-describedby="practice-hint" onClick={() => onChange(!isPractice)}>
        {words[isPractice ? "practice-off" : "practice-on"]}
      </button>
    </section>
  );
}
