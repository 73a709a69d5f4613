/** An exact fraction, left unreduced; the denominator is above zero. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

/** The fraction of two counts; `denominator` must be above zero. */
export function rational(numerator: number, denominator: number): Rational {
  if (denominator <= 0) throw new RangeError(`A share of ${denominator} has no value.`);
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** The unweighted, exact mean of at least one fraction. */
export function meanOf(fractions: readonly Rational[]): Rational {
  if (fractions.length === 0) throw new RangeError("A mean of nothing has no value.");
  const sum = fractions.reduce(sumOf);
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(fractions.length) };
}

function sumOf(one: Rational, other: Rational): Rational {
  // Items are mostly answered by the same number of people: this keeps fractions short.
  if (one.denominator === other.denominator) return { numerator: one.numerator + other.numerator, denominator: one.denominator };
  const numerator = one.numerator * other.denominator + other.numerator * one.denominator;
  return { numerator, denominator: one.denominator * other.denominator };
}

/** A share from 0 to 1 as whole hundredths of a percent, rounded once, half up: 25/32 is 7813, read «78,13%». */
export function toHundredths(share: Rational): number {
  return rounded(share, 10_000n);
}

/** The same of two counts, without long numbers: exact as long as 20 000 times each fits into a double (4·10¹¹). */
export function shareInHundredths(part: number, whole: number): number {
  return Math.floor((20_000 * part + whole) / (2 * whole));
}

/**
 * The same of a share known as a double, good to twelve digits: only where it lies so close to a half-step that they do not decide
 * is the exact fraction made, which costs as much as fifty of these; `exact` gives that of this share, null where nobody answered.
 */
export function exactHundredths(share: number, exact: () => Rational | null): number {
  const steps = share * 10_000 + 0.5;
  const below = Math.floor(steps);
  const isClear = steps - below > 1e-6 && steps - below < 1 - 1e-6;
  const fraction = isClear ? null : exact();
  return fraction === null ? below : toHundredths(fraction);
}

/** A share from 0 to 1 in whole percent, rounded once, half up: 25/32 is 78. */
export function toWholePercent(share: Rational): number {
  return rounded(share, 100n);
}

/** So many times the share, rounded half up. */
function rounded({ numerator, denominator }: Rational, times: bigint): number {
  return Number((2n * times * numerator + denominator) / (2n * denominator));
}
