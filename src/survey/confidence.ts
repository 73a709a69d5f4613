/** 97.5 % point of the normal distribution: so many standard deviations are two-sided 95 %. */
export const deviationsAt95 = 1.959963984540054;
const z = deviationsAt95;

/** Both ends of a 95 % interval in whole hundredths of a percent, rounded half up. */
export type Interval = { readonly low: number; readonly high: number };

/** Wilson's 95 % interval of a share from 0 to 1 at n persons or answers; n above zero may be fractional. */
export function wilsonInterval(share: number, n: number): Interval {
  const middle = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return { low: toHundredths((middle - reach) / whole), high: toHundredths((middle + reach) / whole) };
}

/** Who stands behind a figure over several answers each. */
export type Support = { readonly persons: number; readonly answers: number };

/** Chosen by simulation (README, 2026-11-21). */
const trustOfOnePerson = 1 / 10;

/**
 * How many independent persons a figure is worth: I(1−I) ÷ Var, never more than its answers. Where hardly anybody differs (few
 * persons, an index close to 0 or 1) the variance found says little, and the figure leans to each person counting as one;
 * it does so fully at index 0 or 1 and for a single person.
 */
export function effectiveN(index: number, variance: number, { persons, answers }: Support): number {
  const inner = index * (1 - index);
  if (inner === 0 || persons < 2) return persons;
  const found = (persons * variance) / inner;
  const weight = (persons * inner) ** 2;
  const designEffect = (weight * found + trustOfOnePerson) / (weight + trustOfOnePerson);
  return Math.min(answers, persons / designEffect);
}

function toHundredths(share: number): number {
  return Math.min(10_000, Math.max(0, Math.floor(share * 10_000 + 0.5)));
}
