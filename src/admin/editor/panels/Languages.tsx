import type { ReactNode } from "react";
import { useVoice } from "#admin/voice.ts";
import { missingIn } from "./localized.ts";

type Props = {
  /** What of the draft is written here; its missing texts are counted. */
  readonly part: unknown;
  readonly children: ReactNode;
};

/** Two columns, Vietnamese and English, under their heads with what each still lacks. */
export function Languages({ part, children }: Props) {
  const { say } = useVoice();
  return (
    <section className="langs">
      {(["vi", "en"] as const).map((language) => {
        const count = missingIn(part, language);
        return (
          <h3 key={language}>
            {say(`panels.${language}`)}
            {count > 0 && <span className="tag warn">{say("panels.missing", { count })}</span>}
          </h3>
        );
      })}
      {children}
    </section>
  );
}
