/** 97.5 % point of the normal distribution: two-sided 95 %. */
const z = 1.959963984540054;

/** What a tally keeps of the persons behind a figure: how many, and Σy, Σy² of their own satisfied shares in thousandths. */
export type Spread = { readonly persons: number; readonly sum: number; readonly sumSquares: number };

/** Both ends of a 95 % interval in whole hundredths of a percent, rounded half up. */
export type Interval = { readonly low: number; readonly high: number };

/** Wilson's 95 % interval of a share from 0 to 1 at n persons or answers; n above zero may be fractional. */
export function wilsonInterval(share: number, n: number): Interval {
  const middle = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return { low: toHundredths((middle - reach) / whole), high: toHundredths((middle + reach) / whole) };
}

/**
 * How many independent persons a figure over several answers each is worth: I(1−I) ÷ Var, Var being the variance of the mean of
 * the persons' own shares. Never more than its scored answers. Where the persons do not differ at all, or there is only one,
 * nothing can be learnt of their variance, and each person counts once.
 */
export function effectiveN(index: number, { persons, sum, sumSquares }: Spread, answers: number): number {
  const squaredDeviations = Number(BigInt(persons) * BigInt(sumSquares) - BigInt(sum) ** 2n) / persons;
  const variance = squaredDeviations / (persons - 1) / persons / 1000 ** 2;
  const inner = index * (1 - index);
  if (persons < 2 || squaredDeviations === 0 || inner === 0) return persons;
  return Math.min(answers, inner / variance);
}

function toHundredths(share: number): number {
  return Math.min(10_000, Math.max(0, Math.floor(share * 10_000 + 0.5)));
}
