import { useRef } from "react";
import type { Language } from "#survey/response.ts";
import type { Shown } from "./message.ts";
import { usePreviewWords } from "./say.ts";
import { useHandOver } from "./use-hand-over.ts";

type Props = { readonly isWide: boolean; readonly shown: Shown; readonly onLanguage: (language: Language) => void };

/** A tablet of true size, drawn smaller: a document of its own, so that its styles and those around it never meet. */
export function Tablet({ isWide, shown, onLanguage }: Props) {
  const { say } = usePreviewWords();
  const frame = useRef<HTMLIFrameElement>(null);
  useHandOver(frame, shown, onLanguage);
  return (
    <div className={isWide ? "tablet wide" : "tablet"}>
      <div>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, whose scripts and fonts a foreign origin could not load; its policy lets it call nobody */}
        <iframe ref={frame} src="/admin/preview/" title={say("preview.frame")} />
      </div>
    </div>
  );
}
