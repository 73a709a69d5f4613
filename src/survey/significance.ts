/** A share from 0 to 1 and how many independent persons or answers it is worth; with the variance of the share where persons gave several answers each. */
export type Sampled = { readonly share: number; readonly n: number; readonly variance?: number };

/**
 * How many standard deviations of chance lie between two shares: the least of what the usual tests say. Pooled z of two
 * proportions (Pearson's chi-square), at effective n where persons gave several answers; the likelihood ratio G, without which a
 * handful of people beside thousands passes for a true change up to 137 times too often (README, 2026-11-21); and, with variances,
 * the difference of means. Where nobody differs (0 % and 0 %, 100 % and 100 %) it is 0; a variance of 0 decides nothing.
 */
export function deviationsApart(one: Sampled, other: Sampled): number {
  return Math.min(pooledDeviations(one, other), likelihoodDeviations(one, other), deviationsOfMeans(one, other));
}

/** Whether so many standard deviations lie between two shares, by all of these tests; what costs most is asked last. */
export function areApart(one: Sampled, other: Sampled, deviations: number): boolean {
  return (
    deviationsOfMeans(one, other) >= deviations &&
    pooledDeviations(one, other) >= deviations &&
    likelihoodDeviations(one, other) >= deviations
  );
}

/** How often chance alone puts two equal shares at least so many standard deviations apart, to either side: a p-value, exact to 11 digits. */
export function chanceOf(deviations: number): number {
  return complementaryError(deviations / Math.SQRT2);
}

function together(one: Sampled, other: Sampled): number {
  return (one.share * one.n + other.share * other.n) / (one.n + other.n);
}

function pooledDeviations(one: Sampled, other: Sampled): number {
  const pooled = together(one, other);
  const variance = pooled * (1 - pooled) * (1 / one.n + 1 / other.n);
  return variance === 0 ? 0 : Math.abs(one.share - other.share) / Math.sqrt(variance);
}

/** √G: G = 2·Σ observed · ln(observed ÷ expected) is chi-square of one degree. */
function likelihoodDeviations(one: Sampled, other: Sampled): number {
  const pooled = together(one, other);
  const surprise = ({ share, n }: Sampled) => n * (term(share, pooled) + term(1 - share, 1 - pooled));
  return Math.sqrt(Math.max(0, 2 * (surprise(one) + surprise(other))));
}

function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

function deviationsOfMeans(one: Sampled, other: Sampled): number {
  const variance = (one.variance ?? 0) + (other.variance ?? 0);
  return variance === 0 ? Infinity : Math.abs(one.share - other.share) / Math.sqrt(variance);
}

/** 2/√π · ∫ₓ^∞ e^(−t²) dt: its power series up to 2, behind that its continued fraction (Abramowitz & Stegun 7.1.5 and 7.1.14). */
function complementaryError(x: number): number {
  if (x < 2) return 1 - (2 / Math.sqrt(Math.PI)) * seriesOfError(x);
  let fraction = x;
  for (let step = 80; step > 0; step -= 1) fraction = x + step / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

function seriesOfError(x: number): number {
  let power = x;
  let sum = x;
  for (let step = 1; step < 40; step += 1) {
    power *= -(x * x) / step;
    sum += power / (2 * step + 1);
  }
  return sum;
}
