import type { Remark } from "./remark.ts";

/** Lets remarks share what is the same in them, of which there is little beside their number. */
export function openSharing(): (remark: Remark) => Remark {
  const texts = new Map<string, string>();
  const parts = new Map<string, Pick<Remark, "flags" | "said">>();

  function text<Text extends string | null>(one: Text): Text | string {
    if (one === null) return one;
    const known = texts.get(one);
    if (known === undefined) texts.set(one, one);
    return known ?? one;
  }

  return ({ ref, id, number, flags, said, ...place }) => {
    const name = JSON.stringify([flags, said]);
    const shared = parts.get(name) ?? { flags, said };
    parts.set(name, shared);
    const { unit, question, survey, halfMonth, day, counter, procedure } = place;
    return {
      ref,
      id,
      number,
      unit: text(unit),
      question: text(question),
      survey: text(survey),
      halfMonth: text(halfMonth),
      day: text(day),
      counter: text(counter),
      procedure: text(procedure),
      ...shared,
    };
  };
}
