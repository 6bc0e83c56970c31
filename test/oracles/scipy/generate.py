"""Writes fixtures/cases.json: seeded samples and what scipy and numpy say about them, for test/unit/stats/oracle.test.ts.

Where scipy has no function (the interval of the Hodges-Lehmann shift, the Mann-Whitney test with ties for exact p, the
moderated t-test) the value is computed here in another way than in core/stats: by enumeration, by whole-number counting in
Python, or by root finding on scipy.special.polygamma.
"""
import itertools
import json
import sys
from fractions import Fraction
from functools import lru_cache

import numpy as np
import scipy
from scipy import optimize, special, stats

random = np.random.default_rng(20261121)


def rounded(values, digits=6):
    return [float(f"{value:.{digits}g}") for value in values]


def sample(n, kind, scale):
    if kind == "normal":
        values = 1 + 0.05 * random.standard_normal(n)
    elif kind == "lognormal":
        values = np.exp(0.3 * random.standard_normal(n))
    elif kind == "heavy":
        values = 10 + random.standard_t(2, n)
    elif kind == "whole":
        values = random.integers(0, 6, n).astype(float)
    elif kind == "signed":
        values = random.standard_normal(n)
    else:
        values = np.round(1 + 0.05 * random.standard_normal(n), 2)
    return rounded(values * scale)


@lru_cache(None)
def arrangements(n, m):
    """How many arrangements give each U, by the recursion on the largest number."""
    if n == 0 or m == 0:
        return (1,)
    counts = [0] * (n * m + 1)
    for at, count in enumerate(arrangements(n - 1, m)):
        counts[at + m] += count
    for at, count in enumerate(arrangements(n, m - 1)):
        counts[at] += count
    return tuple(counts)


def shift(base, head):
    differences = np.sort(np.subtract.outer(np.array(head), np.array(base)).ravel())
    n, m = len(base), len(head)
    if n * m <= 400:
        counts = arrangements(n, m)
        total, below, k = sum(counts), 0, 0
        while k < len(counts) and Fraction(below + counts[k], total) <= Fraction(1, 40):
            below += counts[k]
            k += 1
    else:
        k = int(np.floor(n * m / 2 - stats.norm.ppf(0.975) * np.sqrt(n * m * (n + m + 1) / 12)))
    bounds = [differences[k - 1], differences[n * m - k]] if k > 0 else [None, None]
    return [np.median(differences), *bounds]


def enumerated(base, head):
    """Two-sided exact p of the rank sum given the ties, over all choices of the head."""
    ranks = np.round(2 * stats.rankdata([*base, *head])).astype(int)
    observed = int(sum(ranks[len(base):]))
    sums = [sum(choice) for choice in itertools.combinations(ranks.tolist(), len(head))]
    below = sum(1 for value in sums if value <= observed)
    above = sum(1 for value in sums if value >= observed)
    return min(1, 2 * min(below, above) / len(sums))


def whitney(base, head):
    tied = len({*base, *head}) < len(base) + len(head)
    n, m = len(base), len(head)
    if n * m <= 400 and tied:
        if special.comb(n + m, m) > 20000:
            return None
        u = stats.mannwhitneyu(head, base, method="asymptotic").statistic
        return [u, enumerated(base, head)]
    method = "exact" if n * m <= 400 else "asymptotic"
    result = stats.mannwhitneyu(head, base, method=method, use_continuity=True)
    return [result.statistic, result.pvalue]


def t_test(base, head, equal):
    if equal and len(base) + len(head) < 3 or not equal and min(len(base), len(head)) < 2:
        return None
    if equal and min(len(base), len(head)) < 2:
        a, b = np.array(base), np.array(head)
        df = len(a) + len(b) - 2
        squares = sum((a - a.mean()) ** 2) + sum((b - b.mean()) ** 2)
        t = (b.mean() - a.mean()) / np.sqrt(squares / df * (1 / len(a) + 1 / len(b)))
        return [t, df, 2 * stats.t.sf(abs(t), df)]
    result = stats.ttest_ind(head, base, equal_var=equal)
    return [result.statistic, result.df, result.pvalue]


def numbers(values):
    return None if values is None else [None if value is None else float(value) for value in values]


def pairs():
    kinds = ["normal", "lognormal", "heavy", "whole", "signed", "tied"]
    sizes = [(1, 1), (1, 4), (2, 2), (3, 3), (3, 5), (4, 4), (5, 5), (5, 5), (6, 4), (5, 7), (7, 7), (8, 12), (10, 10),
             (12, 9), (20, 20), (1, 30), (22, 20), (30, 30), (50, 35)]
    for index in range(480):
        n, m = sizes[index % len(sizes)] if index % 13 else (40, 45)
        kind = kinds[int(random.integers(len(kinds)))]
        scale = 10.0 ** int(random.choice([0, 0, 0, -3, -9, -12, 6, 15]))
        base = sample(n, kind, scale)
        head = rounded(np.array(sample(m, kind, scale)) + random.choice([0, 0, 0.05, 0.3]) * scale)
        if len({*base, *head}) == 1 or (n > 1 and len(set(base)) == 1 and len(set(head)) == 1):
            continue
        yield {
            "base": base,
            "head": head,
            "student": numbers(t_test(base, head, True)),
            "welch": numbers(t_test(base, head, False)),
            "u": numbers(whitney(base, head)),
            "shift": numbers(shift(base, head)),
        }


def single(values):
    data = np.array(values)
    share = round(float(random.random()), 3)
    return {
        "values": values,
        "share": share,
        "quantile": float(np.quantile(data, share)),
        "median": float(np.median(data)),
        "mad": float(stats.median_abs_deviation(data)),
        "mean": float(np.mean(data)),
        "variance": float(np.var(data, ddof=1)) if len(values) > 1 else None,
    }


def trigamma_inverse(x):
    lowest, highest = (1e-12, 1e13)
    solved = optimize.brentq(
        lambda log_y: np.log(special.polygamma(1, np.exp(log_y))) - np.log(x),
        np.log(lowest), np.log(highest), xtol=1e-14, rtol=1e-14, maxiter=500)
    return float(np.exp(solved))


def moderated():
    for index in range(110):
        m = int(random.integers(3, 30))
        d0 = float(random.choice([0.8, 2, 4, 10, 1000]))
        family = []
        for _ in range(m):
            df = int(random.integers(1, 12))
            true = 0.0004 * d0 / random.chisquare(d0)
            family.append([float(f"{true * random.chisquare(df) / df:.6g}"), df])
        if index % 10 == 0:
            family[0][0] = 0.0
        variances = np.array([item[0] for item in family])
        df = np.array([item[1] for item in family], dtype=float)
        z = np.log(np.maximum(variances, 1e-5 * np.median(variances)))
        e = z - special.digamma(df / 2) + np.log(df / 2)
        excess = np.var(e, ddof=1) - np.mean(special.polygamma(1, df / 2))
        if excess > 0:
            prior_df = 2 * trigamma_inverse(excess)
            prior = float(np.exp(np.mean(e) + special.digamma(prior_df / 2) - np.log(prior_df / 2)))
        else:
            prior_df, prior = None, float(np.exp(np.mean(e)))
        base = rounded(0.02 * random.standard_normal(5))
        head = rounded(0.02 * random.standard_normal(int(random.integers(1, 6))) + 0.03)
        a, b = np.array(base), np.array(head)
        own = len(a) + len(b) - 2
        s2 = (sum((a - a.mean()) ** 2) + sum((b - b.mean()) ** 2)) / own
        variance = prior if prior_df is None else (prior_df * prior + own * s2) / (prior_df + own)
        t = (b.mean() - a.mean()) / np.sqrt(variance * (1 / len(a) + 1 / len(b)))
        p = 2 * (stats.norm.sf(abs(t)) if prior_df is None else stats.t.sf(abs(t), prior_df + own))
        yield {"family": family, "prior": [prior_df, prior], "base": base, "head": head, "t": float(t), "p": float(p)}


def trends():
    for index in range(120):
        n = int(random.integers(2, 30))
        x = list(range(n)) if index % 3 else rounded(random.integers(0, 12, n).astype(float))
        y = rounded(0.1 * np.array(x) + random.standard_normal(n), 4 if index % 4 else 1)
        if len(set(x)) < 2:
            continue
        slope, intercept, low, high = stats.theilslopes(y, x, 0.95)
        yield {"x": x, "y": y, "result": numbers([slope, low, high, intercept])}


def tails():
    for _ in range(200):
        t = float(f"{random.choice([0.1, 1, 4, 15]) * random.standard_normal():.6g}")
        df = float(random.choice([1, 2, 3, 4.5, 8, 17.25, 60, 1000, 1e6, 1e9]))
        share = float(f"{random.choice([random.random(), 10 ** -random.uniform(1, 8)]):.6g}")
        yield [t, df, float(stats.t.sf(t, df)), share, float(stats.t.ppf(share, df)), float(stats.norm.sf(t)),
               float(stats.norm.ppf(share))]


def powers():
    """Non-central t: the power of a one-sided test at an effect in units of its standard error."""
    for _ in range(60):
        df = float(random.choice([8, 12, 18, 38, 78]))
        level = float(random.choice([0.05, 0.025, 0.001]))
        effect = float(f"{random.uniform(0.5, 6):.4g}")
        yield [df, level, effect, float(stats.nct.sf(stats.t.ppf(1 - level, df), df, effect))]


def discoveries():
    for _ in range(120):
        p = rounded(random.random(int(random.integers(1, 25))) ** random.choice([1, 3, 6]), 4)
        yield {"p": p, "q": [float(q) for q in stats.false_discovery_control(p, method="bh")]}


def singles():
    kinds = ["normal", "lognormal", "heavy", "whole", "signed", "tied"]
    for index in range(120):
        n = int(random.integers(1, 25))
        yield single(sample(n, kinds[index % 6], 10.0 ** int(random.choice([0, 0, -12, 15]))))


def inverses():
    for x in np.exp(random.uniform(np.log(1e-8), np.log(1e8), 100)):
        x = float(f"{x:.8g}")
        yield [x, trigamma_inverse(x)]


document = {
    "made": f"scipy {scipy.__version__}, numpy {np.__version__}, python {sys.version.split()[0]}",
    "pairs": list(pairs()),
    "singles": list(singles()),
    "tails": list(tails()),
    "inverses": list(inverses()),
    "moderated": list(moderated()),
    "discoveries": list(discoveries()),
    "trends": list(trends()),
    "powers": list(powers()),
}
print(json.dumps(document, separators=(",", ":"), allow_nan=False).replace("},{", "},\n{"))
