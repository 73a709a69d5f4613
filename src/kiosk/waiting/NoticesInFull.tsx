import type { DeskSettings } from "#protocol/bundle.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { Checked, Improvements, type Sign, SignText } from "./NoticeParts.tsx";
import { waitingWords } from "./words.ts";

type Props = { readonly desk: DeskSettings; readonly onClose: () => void };

/** All that the unit's notices say, with what feedback needs for a reply and what a complaint is. */
export function NoticesInFull({ desk, onClose }: Props) {
  const { language, say } = useKioskWords();
  const words = waitingWords[language];
  const { hotline, feedback, feedbackBox, dossierProgress, complaints, board = [] } = desk;
  return (
    <Sheet labelledBy="notices" className="in-full" onDismiss={onClose}>
      <h2 tabIndex={-1} id="notices">
        {words.title}
      </h2>
      <div className="columns">
        {(hotline || feedback || feedbackBox) && (
          <section>
            <h3>{words.feedback}</h3>
            <Line sign={hotline} after={`${words.hotline}:`} />
            <Line sign={feedback} />
            <Line sign={feedbackBox} after={words.box} />
            <p>{words.kinds}</p>
            <p>{words["named-feedback"]}</p>
          </section>
        )}
        {complaints && (
          <section>
            <h3>{words.complaints}</h3>
            <p>{words["not-by-form"]}</p>
            <Line sign={complaints} />
            <p>{words["complaint-what"]}</p>
          </section>
        )}
        {dossierProgress && (
          <section>
            <h3>{words.progress}</h3>
            <Line sign={dossierProgress} />
          </section>
        )}
        {board.length > 0 && (
          <section>
            <h3>{words.board}</h3>
            <Improvements improvements={board} />
          </section>
        )}
      </div>
      <div className="row">
        <button className="button main" type="button" onClick={onClose}>
          {say("sheet.close")}
        </button>
      </div>
    </Sheet>
  );
}

/** A sign of the unit and when it was checked; `after` which words it stands. */
function Line({ sign, after = "" }: { readonly sign: Sign | null; readonly after?: string }) {
  const { read } = useKioskWords();
  if (!sign) return null;
  return (
    <div>
      <SignText text={`${after} ${read(sign.text)}`} />
      <Checked sign={sign} />
    </div>
  );
}
