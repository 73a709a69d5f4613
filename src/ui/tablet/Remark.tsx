import type { FormInProgress } from "#survey/form-in-progress.ts";
import { questionsOf } from "#survey/questions.ts";
import { Actions } from "./Actions.tsx";
import { Band } from "./Band.tsx";
import type { Comfort } from "./comfort.ts";
import type { Deed } from "./deed.ts";
import { NotEligible } from "./NotEligible.tsx";
import { Tools } from "./Tools.tsx";

type Props = { readonly form: FormInProgress; readonly comfort: Comfort; readonly send: (deed: Deed) => void };

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
