import { questionsOf } from "#survey/questions.ts";
import { Actions } from "#kiosk/screens/Actions.tsx";
import { Band } from "#kiosk/screens/Band.tsx";
import type { Comfort } from "./comfort.ts";
import { NotEligible } from "#kiosk/screens/NotEligible.tsx";
import { Tools } from "#kiosk/screens/Tools.tsx";
import type { NotEligible as Stage, VisitEvent } from "./stage.ts";

type Props = Pick<Stage, "form"> & { readonly comfort: Comfort; readonly send: (event: VisitEvent) => void };

/** The exit of those who have no result yet, with the way back for whoever tapped the wrong answer. */
export function Remark({ form, comfort, send }: Props) {
  const question = questionsOf(form.survey.definition).find((one) => one.kind === "text");
  const go = (type: "next" | "back") => send({ type, partSize: 1 });
  return (
    <>
      <Band />
      <NotEligible
        question={question}
        words={(question && form.given.comments[question.id]) ?? ""}
        onWrite={(asked, words) => send({ type: "written", question: asked, words })}
      />
      <Actions
        back="back"
        forward="done"
        onBack={() => go("back")}
        onForward={() => go("next")}
        tools={<Tools comfort={comfort} onChange={(change) => send({ type: "comfort-changed", comfort: change })} />}
      />
    </>
  );
}
