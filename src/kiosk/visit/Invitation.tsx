import { useContext } from "react";
import { Icon } from "#ui/Icon.tsx";
import { arrowLeft } from "#ui/icons.ts";
import { DeskLookContext } from "#ui/tablet/desk-look.ts";
import { Tools } from "#ui/tablet/Tools.tsx";
import { Welcome } from "#kiosk/screens/Welcome.tsx";
import { Band } from "#ui/tablet/Band.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";
import { type Comfort, itemsByTextStep } from "#ui/tablet/comfort.ts";
import type { Form } from "./form.ts";
import { lengthOf } from "./length.ts";
import type { VisitEvent } from "./stage.ts";

type Props = {
  readonly form: Form;
  readonly comfort: Comfort;
  readonly minimumGroup: number;
  readonly send: (event: VisitEvent) => void;
};

/** The welcome, in the citizen's hands: what the form is, what it promises, and the ways to answer the invitation. */
export function Invitation({ form, comfort, minimumGroup, send }: Props) {
  const { say } = useKioskWords();
  const { name } = useContext(DeskLookContext);
  return (
    <>
      <Band />
      <Welcome
        {...lengthOf(form.survey.definition, form)}
        unit={name}
        minimumGroup={minimumGroup}
        assisted={form.assisted}
        onBegin={() => send({ type: "begun" })}
        onDecline={() => send({ type: "refused" })}
        onAssisted={(assisted) => send({ type: "assisted-changed", assisted })}
      />
      <footer className="actions">
        {/* Staff's launch ends in a response; only the citizen's own can be taken back. */}
        {form.launchedBy === "citizen" && (
          <button className="button" type="button" onClick={() => send({ type: "back", partSize: itemsByTextStep[comfort.textStep] })}>
            <Icon path={arrowLeft} />
            {say("kiosk.back")}
          </button>
        )}
        <Tools comfort={comfort} onChange={(change) => send({ type: "comfort-changed", comfort: change })} />
      </footer>
    </>
  );
}
