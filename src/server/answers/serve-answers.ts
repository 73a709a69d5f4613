import * as z from "zod/mini";
import { readComparison } from "#protocol/comparison.ts";
import { readFrozen } from "#protocol/frozen.ts";
import { readCatalogue, readResults } from "#protocol/results.ts";
import { Selection } from "#protocol/selection.ts";
import { readStanding } from "#protocol/standing.ts";
import { type Answer, type Served, serveEndpoint } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import type { Program } from "#server/devices/device-states.ts";
import type { Question } from "#server/question.ts";
import type { Reading } from "#server/reader.ts";
import { refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import type { Fault } from "#survey/fault.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import { askingOf, ofOwn, todayAt } from "./asking.ts";
import { faultsOfQuery } from "./faults-of-query.ts";

type Sources = { readonly store: Store; readonly reading: Reading; readonly program: Program; readonly now: () => Date };

/** Serves figures and what can be asked about, each to whom it concerns: who belongs to a unit asks about it unless he names one below, and of others not even their being there is told. */
export function serveAnswers(at: Served, sources: Sources): void {
  const { reading, program, now } = sources;
  const seer = ({ unit: sees }: Person) => ({ today: todayAt(sources), sees });

  /** Asks the reading thread about one selection, unless there is no answer. */
  async function answerTo<Asked extends Selection>(
    asked: Asked,
    person: Person,
    questionOf: (query: Asked) => Question,
  ): Promise<Answer<never>> {
    const query = ofOwn(asked, person);
    const faults = faultsOfQuery(query, askingOf(sources, person));
    if (faults.length > 0) return refusals.invalidInput(faults);
    return { status: 200, json: await reading.ask(questionOf(query)) };
  }

  /** One side of a comparison as it stands behind «?» in an address. */
  function sideOf(place: string, address: string, person: Person): { readonly selection?: Selection; readonly faults: readonly Fault[] } {
    const parsed = z.safeParse(Selection, Object.fromEntries(new URLSearchParams(address)), { reportInput: true });
    if (!parsed.success) return { faults: within(place, schemaFaults(parsed.error)) };
    const selection = ofOwn(parsed.data, person);
    return { selection, faults: within(place, faultsOfQuery(selection, askingOf(sources, person))) };
  }

  serveEndpoint(at, readCatalogue, async (_, person) => ({
    status: 200,
    json: await reading.ask({ about: "catalogue", ...seer(person) }),
  }));
  serveEndpoint(at, readResults, (asked, person) => answerTo(asked, person, (query) => ({ about: "results", query, ...seer(person) })));
  serveEndpoint(at, readStanding, (asked, person) => answerTo(asked, person, (query) => ({ about: "standing", query, ...seer(person) })));
  serveEndpoint(at, readFrozen, (asked, person) => {
    const making = { madeAt: now().toISOString(), programVersion: program?.version ?? "" };
    return answerTo(asked, person, (query) => ({ about: "frozen", query, making, ...seer(person) }));
  });
  serveEndpoint(at, readComparison, async ({ left, right, method }, person) => {
    const sides = { left: sideOf("left", left, person), right: sideOf("right", right, person) };
    const faults = [...sides.left.faults, ...sides.right.faults];
    if (faults.length > 0 || !sides.left.selection || !sides.right.selection) return refusals.invalidInput(faults);
    const asked = { left: sides.left.selection, right: sides.right.selection, method };
    return { status: 200, json: await reading.ask({ about: "comparison", ...asked, ...seer(person) }) };
  });
}

function within(place: string, faults: readonly Fault[]): Fault[] {
  return faults.map(({ place: inner, fault }) => ({ place: `${place}.${inner}`, fault }));
}
