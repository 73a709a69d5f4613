"""Calculates anew, with other people's programs, what src/survey calculates, and writes it beside itself as JSON.

Not part of any build: it was run once, with the versions that each file names, to have figures nobody here made.
Needs scipy, numpy and statsmodels:  python3 calculation.py
"""

import json
import platform
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import ceil, sqrt
from pathlib import Path

import numpy
import scipy
import statsmodels
from scipy.stats import binomtest, chi2, chi2_contingency, norm
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint, proportions_ztest

here = Path(__file__).parent
made_with = f"Python {platform.python_version()}, scipy {scipy.__version__}, statsmodels {statsmodels.__version__}, numpy {numpy.__version__}"
dice = numpy.random.default_rng(2026)


def write(name, how, cases):
    lines = ",\n".join("    " + json.dumps(case) for case in cases)
    head = f'{{\n  "how": {json.dumps(how)},\n  "madeWith": {json.dumps(made_with)},\n  "cases": [\n'
    (here / f"{name}.json").write_text(f"{head}{lines}\n  ]\n}}\n", encoding="utf-8")


def half_up(numerator, denominator):
    """Hundredths of a percent, exact, half up, by Python's decimal arithmetic."""
    exact = Fraction(numerator, denominator) * 10_000
    # Fractions of whole numbers: 60 digits are beyond every doubt.
    scaled = Decimal(exact.numerator * 10**60 // exact.denominator) / Decimal(10) ** 60
    return int(scaled.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def wilson():
    sizes = [1, 2, 3, 5, 9, 10, 11, 29, 30, 31, 57, 100, 128, 333, 846, 1284, 5000, 24_270, 36_525, 1_000_000, 10_000_000]
    for n in sizes:
        drawn = {0, 1, n // 3, n // 2, (4 * n) // 5, (17 * n) // 20, (9 * n) // 10, n - 1, n}
        drawn |= {int(k) for k in dice.integers(0, n + 1, 5)}
        for k in sorted(k for k in drawn if 0 <= k <= n):
            low, high = proportion_confint(k, n, alpha=0.05, method="wilson")
            if n <= 5000:
                other = binomtest(k, n).proportion_ci(0.95, method="wilson")
                assert abs(other.low - low) < 1e-9 and abs(other.high - high) < 1e-9, (k, n)
            yield {"k": k, "n": n, "low": max(0.0, float(low)), "high": min(1.0, float(high))}


def two_proportions():
    pairs = [(0, 10, 0, 30), (10, 10, 30, 30), (10, 10, 8, 10), (7, 10, 950, 1000), (9, 10, 19, 20), (27, 30, 255, 300)]
    for _ in range(120):
        n1, n2 = (int(10 ** dice.uniform(1, 5)) for _ in range(2))
        share = dice.uniform(0.5, 0.99)
        pairs.append((int(dice.binomial(n1, share)), n1, int(dice.binomial(n2, min(0.999, share + dice.normal(0, 0.05)))), n2))
    for k1, n1, k2, n2 in pairs:
        case = {"one": [k1, n1], "other": [k2, n2]}
        if k1 + k2 in (0, n1 + n2):
            yield {**case, "z": 0.0, "chanceByZ": 1.0, "g": 0.0, "chanceByG": 1.0}
            continue
        z, p = proportions_ztest([k1, k2], [n1, n2])
        table = [[k1, n1 - k1], [k2, n2 - k2]]
        pearson = chi2_contingency(table, correction=False)
        assert abs(pearson.statistic - z**2) < 1e-6 * max(1, z**2)
        g = chi2_contingency(table, correction=False, lambda_="log-likelihood")
        yield {**case, "z": abs(float(z)), "chanceByZ": float(p), "g": float(g.statistic), "chanceByG": float(g.pvalue)}


def tails():
    for deviations in [0, 0.001, 0.1, 0.5, 1, 1.5, 1.959963984540054, 2, 2.5, 2.8, 2.83, 3, 4, 5, 6, 8, 10, 15, 20, 30]:
        yield {"deviations": deviations, "chance": float(2 * norm.sf(deviations)), "byChiSquare": float(chi2.sf(deviations**2, 1))}


def holm():
    sets = [[], [0.05], [0.0500001], [0.01, 0.04], [0.03, 0.03], [0.025, 0.05], [0.0001] * 4, [1.0, 1.0], [0.01, 0.02, 0.03, 0.04, 0.05]]
    for size in (2, 2, 3, 3, 5, 5, 8, 8, 13, 13, 28, 28, 60, 250):
        near = dice.uniform(0, 3 / size, size)
        drawn = numpy.minimum(1, numpy.where(dice.random(size) < 0.6, near, dice.random(size)))
        sets.append([round(float(chance), 6) for chance in drawn])
    for chances in sets:
        sure = [] if not chances else [bool(one) for one in multipletests(chances, alpha=0.05, method="holm")[0]]
        yield {"chances": chances, "sure": sure}


def means():
    """Two groups of persons, each with an own satisfied share in thousandths: the difference of their means by Welch's standard error."""
    for _ in range(40):
        groups = []
        for _ in range(2):
            n = int(10 ** dice.uniform(1, 3))
            items = int(dice.integers(3, 23))
            alike = dice.beta(6, 1.2, n)
            groups.append(numpy.round(1000 * dice.binomial(items, alike) / items).astype(int))
        one, other = groups
        error = sqrt(one.var(ddof=1) / len(one) + other.var(ddof=1) / len(other)) / 1000
        difference = abs(one.mean() - other.mean()) / 1000
        sums = [{"persons": len(y), "sum": int(y.sum()), "sumSquares": int((y**2).sum())} for y in groups]
        yield {"groups": sums, "deviations": float(difference / error)}


def yamane():
    published = [(100, 80), (200, 134), (300, 172), (500, 223), (1000, 286), (2000, 334), (5000, 371), (10_000, 385), (50_000, 397)]
    for returned, wanted in published:
        assert ceil(Fraction(returned) / (1 + Fraction(returned) * Fraction(1, 400))) == wanted
        yield {"returned": returned, "wanted": wanted, "published": True}
    for returned in [0, 1, 2, 3, 7, 19, 20, 21, 399, 400, 401, 1284, 24_270, 36_525, 160_000, 10_000_000]:
        wanted = ceil(Fraction(returned) / (1 + Fraction(returned) * Fraction(1, 400)))
        yield {"returned": returned, "wanted": wanted, "published": False}


def rounding():
    fixed = [(40, 50), (33, 48), (27, 30), (100, 128), (25, 32), (0, 7), (7, 7), (1, 3), (2, 3), (1, 16), (3, 32), (1, 200_000 // 10)]
    drawn = [(int(dice.integers(0, n + 1)), n) for n in (int(10 ** dice.uniform(0.5, 7)) for _ in range(150))]
    # Exactly on the half step: k/n = (2h + 1)/20000.
    halves = [((2 * int(h) + 1) * times, 20_000 * times) for h in dice.integers(0, 10_000, 40) for times in (1, 3)]
    for k, n in fixed + drawn + halves:
        yield {"k": k, "n": n, "hundredths": half_up(k, n)}


write("wilson", "statsmodels proportion_confint(method='wilson'), held against scipy binomtest(...).proportion_ci('wilson') up to n = 5000; shares from 0 to 1.", wilson())
write("two-proportions", "statsmodels proportions_ztest (pooled, two-sided); scipy chi2_contingency(correction=False, lambda_='log-likelihood'); 0 and 1 by hand where nobody or everybody is satisfied.", two_proportions())
write("normal-tails", "2 · scipy norm.sf(deviations).", tails())
write("holm", "statsmodels multipletests(method='holm', alpha=0.05).", holm())
write("means", "numpy var(ddof=1) of the persons' own shares; difference ÷ √(s²₁/n₁ + s²₂/n₂).", means())
write("yamane", "Exact fractions; published: the table of the domain research, §3.4 (training text of the Ministry of Home Affairs, 12/2013).", yamane())
write("rounding", "Python decimal, ROUND_HALF_UP, on exact fractions of k and n, in hundredths of a percent; with F1, F2 and F4 of the domain research, §3.6.", rounding())
