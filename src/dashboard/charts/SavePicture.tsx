import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { Icon } from "#ui/Icon.tsx";
import { download } from "#ui/icons.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Written } from "./picture-text.ts";

type Props = {
  /** Where the picture stands, unless another is drawn for it. */
  readonly from: RefObject<HTMLElement | null>;
  readonly picture: ReactNode;
  readonly written: Written & { readonly file: string };
};

type Wanted = { readonly kind: "png" | "svg"; readonly written: Props["written"] } | null;

/** Two buttons that save a picture; what saves it is brought when it is first asked for. */
export function SavePicture({ from, picture, written }: Props) {
  const { say } = useVoice();
  const [wanted, want] = useState<Wanted>(null);
  const [failed, setFailed] = useState(false);
  const aside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = aside.current ?? from.current;
    if (wanted === null || place === null) return;
    void import("./save-picture.ts")
      .then(({ savePicture }) => savePicture(place, wanted.written, wanted.kind))
      .then(
        () => setFailed(false),
        () => setFailed(true),
      )
      .finally(() => want(null));
  }, [wanted, from]);
  return (
    <p className="save">
      {(["png", "svg"] as const).map((kind) => (
        <button key={kind} className="button plain" type="button" disabled={wanted !== null} onClick={() => want({ kind, written })}>
          <Icon path={download} />
          {say(`charts.save-${kind}`)}
        </button>
      ))}
      {failed && <span role="alert">{say("charts.save-failed")}</span>}
      {wanted !== null && picture !== undefined && (
        <div className="aside" ref={aside} inert>
          {picture}
        </div>
      )}
    </p>
  );
}
