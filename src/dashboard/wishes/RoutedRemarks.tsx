import { useState } from "react";
import { readRoutedRemarks } from "#protocol/remarks.ts";
import type { Catalogue } from "#protocol/results.ts";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { asking } from "#dashboard/frame/ask.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { RoutedList } from "./RoutedList.tsx";

const askRouted = asking(readRoutedRemarks);
const all = {};

/** Remarks that name a person, apart and closed until somebody opens them; each can be put back. */
export function RoutedRemarks({ catalogue }: { readonly catalogue: Catalogue }) {
  const { say } = useVoice();
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
            remarks.length === 0 ? <p className="nothing">{say("routed.none")}</p> : <RoutedList remarks={remarks} catalogue={catalogue} />
          }
        </Asking>
      )}
    </div>
  );
}
