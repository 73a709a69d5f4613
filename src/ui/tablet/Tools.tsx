import { type ReactNode, useState } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import type { Comfort } from "./comfort.ts";
import { useTabletWords } from "./words/say.ts";
import { Icon } from "#ui/Icon.tsx";
import { contrast, languages, letters } from "#ui/icons.ts";

type Props = { readonly comfort: Comfort; readonly onChange: (comfort: Partial<Comfort>) => void };
/** What else a screen offers. */
type Further = { readonly children?: ReactNode };

const nextStep = { 1: 2, 2: 3, 3: 1 } as const;

/** Text size, contrast and language; on the small form the first two lie behind one button. */
export function Tools({ children, ...props }: Props & Further) {
  const { say } = useTabletWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="tools">
      <DisplayTools {...props} className="tool hide-small" />
      <button className="tool only-small" type="button" onClick={() => setOpen(true)}>
        <Icon path={letters} />
        {say("kiosk.display")}
      </button>
      {children}
      <LanguageTool {...props} />
      {open && (
        <Sheet labelledBy="display" className="narrow" onDismiss={() => setOpen(false)}>
          <h2 tabIndex={-1} id="display">
            {say("kiosk.display")}
          </h2>
          <div className="row spread">
            <DisplayTools {...props} className="tool" />
            <button className="button main" type="button" onClick={() => setOpen(false)}>
              {say("kiosk.done")}
            </button>
          </div>
        </Sheet>
      )}
    </div>
  );
}

function DisplayTools({ comfort, onChange, className }: Props & { className: string }) {
  const { say } = useTabletWords();
  return (
    <>
      <button className={className} type="button" onClick={() => onChange({ textStep: nextStep[comfort.textStep] })}>
        <Icon path={letters} />
        <span>
          {say("kiosk.text-size")}
          <span className="hidden">{` ${comfort.textStep} / 3`}</span>
        </span>
      </button>
      <button className={className} type="button" aria-pressed={comfort.contrast} onClick={() => onChange({ contrast: !comfort.contrast })}>
        <Icon path={contrast} />
        {say("kiosk.contrast")}
      </button>
    </>
  );
}

/** Offers the other language, in its own name. */
export function LanguageTool({ comfort, onChange }: Props) {
  const other = comfort.language === "vi" ? "en" : "vi";
  return (
    <button className="tool" type="button" lang={other} onClick={() => onChange({ language: other })}>
      <Icon path={languages} />
      {other === "en" ? "English" : "Tiếng Việt"}
    </button>
  );
}
