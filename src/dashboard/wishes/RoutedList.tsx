import { useState } from "react";
import type * as z from "zod/mini";
import { call } from "#protocol/call.ts";
import { type readRoutedRemarks, routeRemark } from "#protocol/remarks.ts";
import type { Catalogue } from "#protocol/results.ts";
import { useSending } from "#ui/use-sending.ts";
import { unitName } from "#dashboard/frame/names.ts";
import { usePage } from "#dashboard/frame/page.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Routed = z.infer<typeof readRoutedRemarks.output>["remarks"];

/** As many as of the other remarks. */
const onPage = 50;

/** Remarks that were handed over, fifty a page; which page stands in no address, for nothing of this list does. */
export function RoutedList({ remarks, catalogue }: { readonly remarks: Routed; readonly catalogue: Catalogue }) {
  const voice = useVoice();
  const [wanted, setWanted] = useState(1);
  const pages = Math.ceil(remarks.length / onPage);
  // One that is put back may have been the last of its page.
  const page = Math.min(wanted, pages);
  return (
    <>
      <ul className="remark-list" aria-labelledby="routed">
        {remarks.slice((page - 1) * onPage, page * onPage).map(({ ref, unit, words }) => (
          <li key={ref}>
            <div>
              <p className="words">{words}</p>
              <p className="tapped">{unitName(unit, catalogue, voice)}</p>
            </div>
            <PutBack remark={ref} />
          </li>
        ))}
      </ul>
      {pages > 1 && <Turning page={page} pages={pages} onTurn={setWanted} />}
    </>
  );
}

type TurningProps = { readonly page: number; readonly pages: number; readonly onTurn: (page: number) => void };

/** Both buttons stay where they are, so that whoever presses one keeps his place. */
function Turning({ page, pages, onTurn }: TurningProps) {
  const { say } = useVoice();
  return (
    <nav className="pages" aria-label={say("pages.title")}>
      <button className="button plain" type="button" disabled={page === 1} onClick={() => onTurn(page - 1)}>
        {say("pages.before")}
      </button>
      <span>{say("pages.at", { page, pages })}</span>
      <button className="button plain" type="button" disabled={page === pages} onClick={() => onTurn(page + 1)}>
        {say("pages.after")}
      </button>
    </nav>
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
