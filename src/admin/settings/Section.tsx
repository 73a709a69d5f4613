import { type ReactNode, useState } from "react";
import { useSending } from "#ui/use-sending.ts";
import { FaultyPlaces, placesIn } from "./fit.ts";
import type { Kept } from "./keep.ts";
import { SavingFailure } from "./SavingFailure.tsx";
import { SectionHead } from "./SectionHead.tsx";
import { type CommonSectionName, type DeskSectionName, isCommon } from "./sections.ts";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly section: CommonSectionName | DeskSectionName;
  readonly isDirty: boolean;
  readonly isOvertaken: boolean;
  /** What somebody else saved meanwhile, setting by setting. */
  readonly theirs: ReactNode;
  /** Throws where the form cannot be sent, and as `call` does. */
  readonly onSave: () => Promise<Kept["outcome"]>;
  /** Back to what is saved. */
  readonly onDiscard: () => void;
  /** On with what is written, upon what somebody else saved. */
  readonly onKeepMine: () => void;
  readonly children: ReactNode;
};

/** Settings that are changed and saved together, with what came of it. */
export function Section({ section, isDirty, isOvertaken, theirs, onSave, onDiscard, onKeepMine, children }: Props) {
  const { say } = useVoice();
  const [isSaved, setSaved] = useState(false);
  const { sending, onSubmit } = useSending(async () => {
    if (isDirty && !isOvertaken) setSaved((await onSave()) === "kept");
  });
  return (
    <section className="figure setting-section" aria-labelledby="section">
      <SectionHead section={section} />
      <form className="form" onSubmit={onSubmit} noValidate>
        <FaultyPlaces value={sending.stage === "failed" ? placesIn(sending.error) : []}>{children}</FaultyPlaces>
        {isOvertaken && (
          <div className="banner warn overtaken" role="alert">
            <p>
              <b>{say("section.overtaken")}</b> {say("section.theirs")}
            </p>
            <dl>{theirs}</dl>
            <div className="row">
              <button className="button" type="button" onClick={onKeepMine}>
                {say("section.keep-mine")}
              </button>
              <button className="button" type="button" onClick={onDiscard}>
                {say("section.take-theirs")}
              </button>
            </div>
          </div>
        )}
        <SavingFailure sending={sending} />
        <div className="row saving">
          <button className="button main" type="submit" aria-disabled={!isDirty || isOvertaken || sending.stage === "sending"}>
            {say("section.save")}
          </button>
          <button className="button" type="button" onClick={onDiscard} disabled={!isDirty}>
            {say("section.discard")}
          </button>
          <output>
            {isDirty && <span className="tag warn">{say("section.unsaved")}</span>}
            {!isDirty && isSaved && say(isCommon(section) ? "section.saved" : "section.saved-desk")}
          </output>
        </div>
      </form>
    </section>
  );
}
