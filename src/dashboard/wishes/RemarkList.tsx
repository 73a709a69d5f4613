import { useRef } from "react";
import { readRemarks, type Remarks } from "#protocol/remarks.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { asking } from "#dashboard/frame/ask.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Pages } from "./Pages.tsx";
import { RemarkRow } from "./RemarkRow.tsx";
import { SieveFields } from "./SieveFields.tsx";
import { ownOf, remarksQuery, sieveFrom, type Sieve } from "./remark-query.ts";

const askRemarks = asking(readRemarks);

type Props = ViewProps & { readonly definition: SurveyDefinition };

/** The remarks of a selection, sieved by criterion and reason, fifty a page. */
export function RemarkList({ choice, catalogue, addressOf, go, definition }: Props) {
  const sieve = sieveFrom(choice, definition);
  const addressOfSieve = (next: Sieve) => addressOf({ own: ownOf(next) });
  return (
    <>
      <SieveFields sieve={sieve} definition={definition} onChoose={(next) => go(addressOfSieve(next))} />
      <Asking ask={askRemarks} query={remarksQuery(choice, sieve)}>
        {(remarks) => (
          <>
            <Found remarks={remarks} sieve={sieve} definition={definition} minimum={catalogue.minimumGroup} />
            {remarks.state === "shown" && remarks.pages > 1 && (
              <Pages page={sieve.page} pages={remarks.pages} addressOf={(page) => addressOfSieve({ ...sieve, page })} go={go} />
            )}
          </>
        )}
      </Asking>
    </>
  );
}

type FoundProps = {
  readonly remarks: Remarks;
  readonly sieve: Sieve;
  readonly definition: SurveyDefinition;
  readonly minimum: number;
};

function Found({ remarks, sieve, definition, minimum }: FoundProps) {
  const { say } = useVoice();
  const count = useRef<HTMLParagraphElement>(null);
  if (remarks.state === "hidden") {
    return (
      <p className="none whole">
        <span>{say(hiddenBecause(sieve), { minimum })}</span>
      </p>
    );
  }
  return (
    <>
      <p className="found" ref={count} tabIndex={-1}>
        {say("remarks.count", { count: remarks.total })}
        {remarks.routed > 0 && ` ${say("remarks.routed-count", { count: remarks.routed })}`}
      </p>
      <ul className="remark-list">
        {remarks.remarks.map((remark) => (
          <RemarkRow key={remark.ref} remark={remark} definition={definition} onGone={() => count.current?.focus()} />
        ))}
      </ul>
    </>
  );
}

function hiddenBecause({ criterion, reason }: Sieve) {
  if (reason !== null) return "remarks.hidden-reason" as const;
  return criterion === null ? ("remarks.hidden" as const) : ("remarks.hidden-criterion" as const);
}
