import { useId } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { formatMoment } from "#ui/numbers.ts";
import { addressOfDraft } from "#admin/page.ts";
import { Differences } from "#admin/questionnaires/differences/Differences.tsx";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import type { Sending } from "#ui/use-sending.ts";
import { useVoice } from "#admin/voice.ts";
import type { Kept } from "./saving.ts";

type Props = {
  readonly draft: string;
  /** The text in hand. */
  readonly mine: SurveyDefinition;
  /** What stands on the endpoint; null: the draft is gone. */
  readonly theirs: Kept | null;
  readonly onTake: (theirs: Kept) => void;
  readonly onOverwrite: (theirs: Kept) => void;
  readonly onKeepApart: () => void;
  readonly keeping: Sending;
  readonly onDismiss: () => void;
};

/** Two people changed one draft: who did what when, and ways that lose nothing by mistake. */
export function Conflict({ draft, mine, theirs, onTake, onOverwrite, onKeepApart, keeping, onDismiss }: Props) {
  const { say } = useVoice();
  const heading = useId();
  const about = useId();
  const kind = kindOf(theirs);
  return (
    <Sheet labelledBy={heading} describedBy={about} urgent className="conflict" onDismiss={onDismiss}>
      <h2 id={heading} tabIndex={-1}>
        {say(kind === "who" ? "conflict.title" : `conflict.${kind}-title`)}
      </h2>
      <p id={about}>{say(`conflict.${kind}`, whoAndWhen(theirs, say("conflict.nobody")))}</p>
      {theirs && <SeenBeside draft={draft} mine={mine} theirs={theirs} />}
      <ul className="choices">
        {theirs && <Choice name="take" onChoose={() => onTake(theirs)} />}
        <Choice name="apart" onChoose={onKeepApart} />
        {theirs && kind === "who" && <Choice name="overwrite" onChoose={() => onOverwrite(theirs)} />}
      </ul>
      <SendingFailure sending={keeping} />
      <div className="row">
        <button className="button plain" type="button" onClick={onDismiss}>
          {say("conflict.later")}
        </button>
      </div>
    </Sheet>
  );
}

/** What they wrote, seen from one's own text, or whole in another tab. */
function SeenBeside({ draft, mine, theirs }: Pick<Props, "draft" | "mine"> & { readonly theirs: Kept }) {
  const { say } = useVoice();
  return (
    <>
      <details>
        <summary>{say("conflict.differ")}</summary>
        <div>
          <Differences before={theirs.definition} after={mine} />
        </div>
      </details>
      <p>
        <a href={addressOfDraft(draft)} target="_blank" rel="noreferrer">
          {say("conflict.see")}
        </a>
      </p>
    </>
  );
}

function Choice({ name, onChoose }: { readonly name: "take" | "apart" | "overwrite"; readonly onChoose: () => void }) {
  const { say } = useVoice();
  const about = useId();
  return (
    <li>
      <button className="button" type="button" aria-describedby={about} onClick={onChoose}>
        {say(`conflict.${name}`)}
      </button>
      <small id={about}>{say(`conflict.${name}-what`)}</small>
    </li>
  );
}

function kindOf(theirs: Kept | null): "gone" | "waiting" | "who" {
  if (theirs === null) return "gone";
  return theirs.head.standing.state === "waiting" ? "waiting" : "who";
}

function whoAndWhen(theirs: Kept | null, nobody: string): { readonly name: string; readonly moment: string } {
  if (theirs === null) return { name: "", moment: "" };
  const { standing, changedBy, changedAt } = theirs.head;
  const [who, at] = standing.state === "waiting" ? [standing.askedBy, standing.askedAt] : [changedBy, changedAt];
  return { name: who.name ?? nobody, moment: formatMoment(at) };
}
