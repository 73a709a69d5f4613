import { useState } from "react";
import { call } from "#protocol/call.ts";
import { readRoutedRemarks, routeRemark } from "#protocol/remarks.ts";
import type { Catalogue } from "#protocol/results.ts";
import { useSending } from "#ui/use-sending.ts";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { asking } from "#dashboard/frame/ask.ts";
import { unitName } from "#dashboard/frame/names.ts";
import { usePage } from "#dashboard/frame/page.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

const askRouted = asking(readRoutedRemarks);
const all = {};

/** Remarks that name a person, apart and closed until somebody opens them; each can be put back. */
export function RoutedRemarks({ catalogue }: { readonly catalogue: Catalogue }) {
  const voice = useVoice();
  const { say } = voice;
  const [open, setOpen] = useState(false);
  return (
    <div className="routed">
      <h3 id="routed">{say("routed.title")}</h3>
      <p className="sub">{say("routed.read")}</p>
      <button className="button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? "routed.close" : "routed.open")}
      </button>
      {open && (
        <Asking ask={askRouted} query={all}>
          {({ remarks }) =>
            remarks.length === 0 ? (
              <p className="nothing">{say("routed.none")}</p>
            ) : (
              <ul className="remark-list" aria-labelledby="routed">
                {remarks.map(({ ref, unit, words }) => (
                  <li key={ref}>
                    <div>
                      <p className="words">{words}</p>
                      <p className="tapped">{unitName(unit, catalogue, voice)}</p>
                    </div>
                    <PutBack remark={ref} />
                  </li>
                ))}
              </ul>
            )
          }
        </Asking>
      )}
    </div>
  );
}

function PutBack({ remark }: { readonly remark: string }) {
  const { say } = useVoice();
  const { askAgain } = usePage();
  const { sending, onSubmit } = useSending(async () => {
    await call(routeRemark, { ref: remark, to: "back" });
    askAgain();
  });
  return (
    <form onSubmit={onSubmit}>
      <button className="button plain" type="submit" disabled={sending.stage === "sending"}>
        {say("routed.put-back")}
      </button>
      {sending.stage === "failed" && (
        <p className="fault" role="alert">
          {say("routing.failed")}
        </p>
      )}
    </form>
  );
}
