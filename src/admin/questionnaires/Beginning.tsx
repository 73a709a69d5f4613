import { useId } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { askShelf } from "./begin.ts";
import { BeginningForm } from "./BeginningForm.tsx";
import type { Deed } from "./deed.ts";
import type { Holdings } from "./holdings.ts";

type Props = {
  readonly from: Extract<Deed, { deed: "begin" }>["from"];
  readonly holdings: Holdings;
  readonly onClose: () => void;
};

/** Begins a draft: of something that comes with the program, of a version, of nothing, or of a file. */
export function Beginning({ from, holdings, onClose }: Props) {
  const { say } = useVoice();
  const title = useId();
  const [asked, again] = useAnswer(askShelf);
  const heading = from === null ? say("begin.title") : say(from.how === "next" ? "series.next" : "series.own-from");
  return (
    <Sheet labelledBy={title} onDismiss={onClose} className="beginning">
      <h2 id={title} tabIndex={-1}>
        {heading}
      </h2>
      <Answered asked={asked} onRetry={() => again()}>
        {(shelf) => <BeginningForm from={from} holdings={holdings} shelf={shelf} onClose={onClose} />}
      </Answered>
      {asked.stage !== "answered" && (
        <div className="row">
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      )}
    </Sheet>
  );
}
