import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Icon } from "#ui/Icon.tsx";
import { speaker, speakerOff } from "#ui/icons.ts";
import { useKioskWords } from "#kiosk/words/say.ts";
import { browserMouth } from "./mouth.ts";
import { reader } from "./reader.ts";
import { placeOf, type Scene, whatToRead } from "./what-to-read.ts";
import { readingWords } from "./words.ts";

export type ReadAloudProps = Pick<Scene, "form" | "view" | "over" | "isWarned"> & {
  /** Whoever listens is still there. */
  readonly onListening: () => void;
};

/** Reads the screen to whoever asked for it, and each further one until told to stop; not there where nothing on the tablet can speak. */
export function ReadAloud({ form, view, over, isWarned, onListening }: ReadAloudProps) {
  const { language, say } = useKioskWords();
  const [mouth] = useState(browserMouth);
  const [voice] = useState(() => reader(mouth, onListening));
  const isReading = useSyncExternalStore(voice.onChange, voice.isReading);
  const [asked, setAsked] = useState(0);
  const scene = { form, view, over, isWarned, language, asked };
  const place = placeOf(scene);
  const before = useRef<Scene>(scene);
  useEffect(() => {
    const script = whatToRead(before.current, scene, {
      stem: say("stem.satisfaction"),
      why: [say("reasons.prompt"), say("reasons.hint")],
    });
    before.current = scene;
    voice.read(script, language);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- everything else is new at each tick of the clock
  }, [place, form.given, over]);
  useEffect(() => voice.stop, [voice]);
  // Asked once a screen: a button that came later would push the others aside.
  const canRead = useMemo(
    () => mouth.canSpeak(language) || view.questions.some(({ audio }) => audio?.[language] !== undefined),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same questions while the screen is the same
    [mouth, language, form.screen, view.part],
  );
  if (!canRead) return null;
  const words = readingWords[language];
  return (
    <button className="tool" type="button" onClick={() => setAsked(isReading ? 0 : asked + 1)}>
      <Icon path={isReading ? speakerOff : speaker} />
      {isReading ? words.stop : words.read}
    </button>
  );
}
