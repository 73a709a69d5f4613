import { type ReactNode, useCallback, useId } from "react";
import type { Language } from "#survey/response.ts";
import { Sheet } from "#ui/Sheet.tsx";
import type { Shown } from "./message.ts";
import { usePreviewWords } from "./say.ts";
import { type Held, Switches } from "./Switches.tsx";
import { Tablet } from "./Tablet.tsx";

type Props = {
  readonly shown: Shown;
  readonly held: Held;
  readonly onChange: (change: Partial<Held>) => void;
  readonly onAgain: () => void;
};

/** The tablet, how it is held, and what else can be done with it. */
export function Played({ shown, held, onChange, onAgain, children }: Props & { readonly children?: ReactNode }) {
  const { say } = usePreviewWords();
  const speak = useCallback((language: Language) => onChange({ language }), [onChange]);
  return (
    <>
      <Switches held={held} onChange={onChange} />
      <Tablet isWide={held.isWide} shown={shown} onLanguage={speak} />
      <div className="deeds">
        <button className="button plain" type="button" onClick={onAgain}>
          {say("preview.again")}
        </button>
        {children}
      </div>
      <p className="hint">{say("preview.nothing-kept")}</p>
    </>
  );
}

/** The same, as large as the tablet is. */
export function TrueSize({ onClose, ...playing }: Props & { readonly onClose: () => void }) {
  const { say } = usePreviewWords();
  const title = useId();
  return (
    <Sheet labelledBy={title} className="true-size" onDismiss={onClose}>
      <h2 id={title} tabIndex={-1}>
        {say("preview.true-size-title")}
      </h2>
      <Played {...playing}>
        <button className="button" type="button" onClick={onClose}>
          {say("preview.close")}
        </button>
      </Played>
    </Sheet>
  );
}
