import * as z from "zod/mini";
import { readRemarks, readRemarksByProcedure, readRoutedRemarks, routeRemark } from "#protocol/remarks.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import { askingOf, ofOwn, todayAt } from "#server/answers/asking.ts";
import type { Person } from "#server/caller.ts";
import type { Reading } from "#server/reader.ts";
import { refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import { faultsOfRemarks } from "./faults-of-remarks.ts";
import { sendRemark } from "./route-remark.ts";

const Named = z.nullable(
  z.object({ unit: z.string(), id: z.string(), hash: z.string(), question: z.string(), within: z.nullable(z.string()) }),
);

type Sources = { readonly store: Store; readonly reading: Reading; readonly now: () => Date };

/** Serves what citizens wrote to the managers it concerns. */
export function serveRemarks(at: Served, sources: Sources): void {
  const { store, reading, now } = sources;
  const by = ({ unit: sees }: Person) => ({ today: todayAt(sources), sees });

  serveEndpoint(at, readRemarks, async (asked, person) => {
    const query = ofOwn(asked, person);
    const faults = faultsOfRemarks(query, askingOf(sources, person));
    if (faults.length > 0) return refusals.invalidInput(faults);
    return { status: 200, json: await reading.ask({ about: "remarks", query, ...by(person) }) };
  });
  serveEndpoint(at, readRemarksByProcedure, async (asked, person) => {
    const query = ofOwn(asked, person);
    const faults = faultsOfRemarks(query, askingOf(sources, person));
    if (faults.length > 0) return refusals.invalidInput(faults);
    return { status: 200, json: await reading.ask({ about: "remarks-by-procedure", query, ...by(person) }) };
  });
  serveEndpoint(at, readRoutedRemarks, async (_, person) => ({
    status: 200,
    json: await reading.ask({ about: "routed-remarks", ...by(person) }),
  }));
  serveEndpoint(at, routeRemark, async (wish, person) => {
    const named = z.parse(Named, JSON.parse(await reading.ask({ about: "remark-named", ref: wish.ref, ...by(person) })));
    if (named === null) return refusals.notFound("remark");
    await sendRemark({ store, now }, wish, { ...named, by: person.account });
    return { status: 200, output: {} };
  });
}
