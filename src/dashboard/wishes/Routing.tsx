import { useId } from "react";
import { call } from "#protocol/call.ts";
import { routeRemark } from "#protocol/remarks.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { usePage } from "#dashboard/frame/page.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  /** Its `ref`. */
  readonly remark: string;
  readonly words: string;
  readonly onDone: () => void;
  readonly onDismiss: () => void;
};

/** Asks before a remark that names a person leaves the list, and says what will happen to it. */
export function Routing({ remark, words, onDone, onDismiss }: Props) {
  const { say } = useVoice();
  const { askAgain } = usePage();
  const [heading, about] = [useId(), useId()];
  const { sending, onSubmit } = useSending(async () => {
    await call(routeRemark, { ref: remark, to: "head" });
    onDismiss();
    onDone();
    askAgain();
  });
  return (
    <Sheet labelledBy={heading} describedBy={about} urgent className="routing" onDismiss={onDismiss}>
      <form onSubmit={onSubmit}>
        <h2 id={heading} tabIndex={-1}>
          {say("routing.title")}
        </h2>
        <blockquote>{words}</blockquote>
        <p id={about}>{say("routing.means")}</p>
        {sending.stage === "failed" && (
          <p className="fault" role="alert">
            {say("routing.failed")}
          </p>
        )}
        <p className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("routing.go")}
          </button>
          <button className="button" type="button" onClick={onDismiss}>
            {say("routing.leave")}
          </button>
        </p>
      </form>
    </Sheet>
  );
}
