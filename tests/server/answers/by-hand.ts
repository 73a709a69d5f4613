import type { Method } from "#survey/definition.ts";
import { outcomes, type Response } from "#survey/response.ts";
import { levels } from "#survey/scale.ts";
import { survey } from "./a-year.ts";

/** An exact share, reckoned as on paper. */
type Share = readonly [above: bigint, below: bigint];

const plus = ([a, b]: Share, [c, d]: Share): Share => [a * d + c * b, b * d];
const meanOf = (shares: readonly Share[]): Share => {
  const [above, below] = shares.reduce(plus);
  return [above, below * BigInt(shares.length)];
};

/** Hundredths of a percent, half up. */
const printed = ([above, below]: Share): number => Number((20_000n * above + below) / (2n * below));
const shareOf = (part: number, whole: number): Share => [BigInt(part), BigInt(whole)];

const levelOf = (form: Response, item: string) => levels.find(({ id }) => form.answers[item]?.includes(id))?.level;
const isSatisfied = (level: number) => level >= 4;

const itemsOf = ({ questions }: (typeof survey.criteria)[number]) => questions.map(({ id }) => id);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Everything that may be told of forms, counted one by one as on paper; null where nobody answered. */
export function byHand(forms: readonly Response[], method: Method) {
  const scored = (items: readonly string[], some = forms) => some.flatMap((form) => items.flatMap((item) => levelOf(form, item) ?? []));
  const items = survey.criteria.flatMap(itemsOf);
  const shareOfItems = (ids: readonly string[]): Share => shareOf(scored(ids).filter(isSatisfied).length, scored(ids).length);
  const answered = (ids: readonly string[]) => ids.filter((id) => scored([id]).length > 0);
  const ofCriterion = (ids: readonly string[]): Share =>
    method === "pooled" ? shareOfItems(ids) : meanOf(answered(ids).map((id) => shareOfItems([id])));
  const counted = survey.criteria.filter((criterion) => answered(itemsOf(criterion)).length > 0);
  const overall = method === "pooled" ? shareOfItems : () => meanOf(counted.map((criterion) => ofCriterion(itemsOf(criterion))));
  const persons = (ids: readonly string[]) => forms.filter((form) => scored(ids, [form]).length > 0);
  const low = (ids: readonly string[]) => forms.filter((form) => scored(ids, [form]).some((level) => level <= 2));
  return {
    overall: counted.length === 0 ? null : { percent: printed(overall(items)), n: persons(items).length },
    criteria: survey.criteria.map((criterion) => {
      const ids = itemsOf(criterion);
      return {
        code: criterion.code,
        figure: answered(ids).length === 0 ? null : { percent: printed(ofCriterion(ids)), n: persons(ids).length },
        lowScores: low(ids).length,
        reasons: criterion.reasons.map(({ id }) => ({
          id,
          count: forms.filter(({ reasons }) => reasons[criterion.code]?.includes(id)).length,
        })),
        items: ids.map((id) => itemByHand(id)),
      };
    }),
    questions: questionsByHand(forms),
  };

  function itemByHand(id: string) {
    const own = scored([id]);
    return {
      id,
      figure: own.length === 0 ? null : { percent: printed(shareOfItems([id])), n: own.length },
      levels: levels.map(({ level }) => own.filter((one) => one === level).length),
      notApplicable: forms.filter(({ answers }) => answers[id]?.includes("not-applicable")).length,
    };
  }
}

function questionsByHand(forms: readonly Response[]) {
  return new Map(
    survey.blocks.flatMap(({ questions, rates }) =>
      questions.map((question) => {
        const chosen = (options: readonly string[]) =>
          forms.filter(({ answers }) => options.some((option) => answers[question.id]?.includes(option))).length;
        const persons = forms.filter(({ answers }) => answers[question.id] !== undefined).length;
        const own = rates.filter((rate) => rate.question === question.id);
        return [
          question.id,
          {
            persons,
            count: (option: string) => chosen([option]),
            percent: (option: string) => printed(shareOf(chosen([option]), persons)),
            rates: own.map(({ id, numerator, denominator }) => ({ id, numerator: chosen(numerator), denominator: chosen(denominator) })),
          },
        ] as const;
      }),
    ),
  );
}

/** How the launches ended. */
export function outcomesByHand(forms: readonly Response[]) {
  const [completed, partial, abandoned, declined, notEligible] = outcomes.map(
    (outcome) => forms.filter((form) => form.outcome === outcome).length,
  );
  return { completed, partial, abandoned, declined, notEligible };
}

/** What persons of their own shares, in thousandths, are kept of a criterion. */
export function spreadByHand(forms: readonly Response[], items: readonly string[]) {
  const shares = forms.flatMap((form) => {
    const own = items.flatMap((item) => levelOf(form, item) ?? []);
    return own.length === 0 ? [] : [Math.floor((2000 * own.filter(isSatisfied).length + own.length) / (2 * own.length))];
  });
  return { persons: shares.length, sum: sum(shares), sumSquares: sum(shares.map((share) => share ** 2)) };
}
