import type { Change } from "#survey/change.ts";
import { deltasOf } from "#survey/deltas.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import { qualitiesOf, qualityClasses } from "#survey/quality-of.ts";
import type { Response } from "#survey/response.ts";
import { standingOf } from "#survey/standing.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { addDeltas, emptyTally } from "#survey/tally.ts";
import type { Quality, QualityQuery } from "#protocol/quality.ts";
import type { Holdings } from "./made-up-endpoint.ts";
import { figuresAlone } from "../support/disclosed-figures.ts";

type Form = Omit<Response, "id">;
type Forms = Pick<Holdings, "survey"> & { readonly responses: readonly Form[]; readonly annulled?: readonly Form[] };

const minimumGroup = 10;

/** What an endpoint would say of how these forms came to be, counted by the building's own arithmetic; nothing is said of counters. */
export function madeUpQuality(query: QualityQuery, { survey, responses, annulled = [] }: Forms): Quality {
  const read = (forms: readonly Form[]) => figuresOf(survey, forms, query.method);
  const official = read(responses);
  const layout = layoutOf(survey);
  const kept = responses.filter((form) => standingOf(survey, { id: "", ...form }) === "counted");
  const classesOf = (form: Form) => [...qualitiesOf(layout, { id: "", ...form }, form), ...(form.assisted ? ["assisted"] : [])];
  const few = responses.length < minimumGroup;
  const more = few ? [] : annulled;
  return {
    query,
    forms: few ? null : responses.length,
    overall: official.overall,
    classes: qualityClasses.map((name) => {
      const forms = responses.filter((form) => classesOf(form).includes(name)).length;
      const flags = name === "burst" || name === "no-launch" || name === "out-of-hours";
      return { class: name, forms: few ? null : forms, share: few ? null : Math.round((forms * 10_000) / responses.length), flags };
    }),
    withoutFlagged: otherwise(official, read(kept), few ? null : kept.length),
    withAnnulled: otherwise(official, read([...responses, ...more]), more.length < minimumGroup ? null : responses.length + more.length),
    lateness: lateness(responses),
    outliers: [],
    chain: { checkedAt: null, sound: null, links: 0, head: null },
  };
}

function figuresOf(survey: Holdings["survey"], forms: readonly Form[], method: QualityQuery["method"]): Figures {
  const layout = layoutOf(survey);
  const tally = emptyTally(layout);
  for (const form of forms) addDeltas(tally, deltasOf(layout, { id: "", ...form }));
  return figuresAlone({ layout, method, minimumGroup, tally });
}

function otherwise(official: Figures, other: Figures, forms: number | null): Quality["withoutFlagged"] {
  const criteria = other.criteria.map(({ code, figure }, index) => ({
    code,
    figure,
    change: changeOf(official.criteria[index]?.figure ?? { state: "empty" }, figure),
  }));
  return { forms, overall: other.overall, change: changeOf(official.overall, other.overall), criteria };
}

function changeOf(official: Figure, other: Figure): Change {
  if (official.state !== "shown" || other.state !== "shown") return { state: "unknown", reason: "hidden" };
  return { state: "known", points: other.percent - official.percent, sure: false };
}

function lateness(responses: readonly Form[]): Quality["lateness"] {
  const both = responses.flatMap(({ staffWord, answers }) => {
    const [citizen] = answers["return-time"] ?? [];
    return staffWord && citizen !== undefined ? [{ staff: staffWord.returned === "late", citizen: citizen === "late" }] : [];
  });
  if (both.length < minimumGroup) return null;
  const count = (staff: boolean, citizen: boolean) => both.filter((one) => one.staff === staff && one.citizen === citizen).length;
  return {
    bothLate: count(true, true),
    onlyCitizenLate: count(false, true),
    onlyStaffLate: count(true, false),
    bothInTime: count(false, false),
  };
}
