import { useContext } from "react";
import { askedOn, screensOf } from "#survey/flow.ts";
import { DeskLookContext } from "#kiosk/screens/desk-look.ts";
import { Tools } from "#kiosk/screens/Tools.tsx";
import { Welcome } from "#kiosk/screens/Welcome.tsx";
import { Band } from "#kiosk/screens/Band.tsx";
import type { Comfort } from "./comfort.ts";
import type { Form } from "./form.ts";
import type { VisitEvent } from "./stage.ts";

type Props = {
  readonly form: Form;
  readonly comfort: Comfort;
  readonly minimumGroup: number;
  readonly send: (event: VisitEvent) => void;
};

/** The welcome, in the citizen's hands: what the form is, what it promises, and the ways to answer the invitation. */
export function Invitation({ form, comfort, minimumGroup, send }: Props) {
  const { name } = useContext(DeskLookContext);
  const { definition } = form.survey;
  const questions = screensOf(definition, form).flatMap((screen) => askedOn(screen, definition, {})).length;
  return (
    <>
      <Band />
      <Welcome
        unit={name}
        questions={questions}
        minimumGroup={minimumGroup}
        assisted={form.assisted}
        onBegin={() => send({ type: "begun" })}
        onDecline={() => send({ type: "refused" })}
        onAssisted={(assisted) => send({ type: "assisted-changed", assisted })}
      />
      <footer className="actions">
        <span />
        <Tools comfort={comfort} onChange={(change) => send({ type: "comfort-changed", comfort: change })} />
      </footer>
    </>
  );
}
