"""Writes test/statistics/vectors/tests.json: tests, intervals and corrections by scipy, statsmodels and gbstats.

Needs scipy, numpy, statsmodels and gbstats 0.8. Run from the root of the project: python3 scripts/statistics/tests.py
"""

import json
import numpy as np
from scipy import stats, special
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint
from gbstats.frequentist.tests import FrequentistConfig, SequentialConfig, SequentialTwoSidedTTest, TTest, TwoSidedTTest
from gbstats.models.statistics import ProportionStatistic, RatioStatistic, RegressionAdjustedStatistic
from gbstats.models.statistics import SampleMeanStatistic, compute_theta
from gbstats.utils import check_srm

random = np.random.default_rng(20261121)
rows = []
samples = []


def plain(value):
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(v) for v in value]
    value = float(value)
    return value if np.isfinite(value) else ("Infinity" if value > 0 else "-Infinity")


def add(name, given, expected):
    # Each sample is written once, and named by its place.
    if isinstance(given, dict):
        given = {k: placed(v) if k in ("control", "treatment") else v for k, v in given.items()}
    rows.append({"name": name, "given": given, "expected": {k: plain(v) for k, v in expected.items()}})


def placed(sample):
    sample = list(sample)
    if sample not in samples:
        samples.append(sample)
    return samples.index(sample)


def rounded(values):
    return [round(float(v), 6) for v in values]


# Wilson.
for successes, count in [(0, 10), (1, 10), (5, 10), (10, 10), (3, 1000), (999, 1000), (123456, 1000000), (1, 1), (7, 9)]:
    for confidence in [0.8, 0.95, 0.999]:
        lower, upper = proportion_confint(successes, count, 1 - confidence, method="wilson")
        add("wilson", [successes, count, confidence], {"lower": lower, "upper": upper})


def result_of(test):
    r = test.compute_result()
    t = TTest.dof.fget(test)
    return {"estimate": r.expected, "lower": r.ci[0], "upper": r.ci[1], "standardError": r.uplift.stddev, "degrees": t}


def precise_p(test):
    return 2 * stats.t.sf(abs(test.critical_value), test.dof)


def compare(kind, given, a, b):
    for scale in ["absolute", "relative"]:
        for alpha in [0.05, 0.001]:
            fixed = TwoSidedTTest(a, b, FrequentistConfig(alpha=alpha, difference_type=scale, traffic_proportion_b=1,
                                                           phase_length_days=1))
            expected = result_of(fixed)
            # gbstats says 2 (1 - cdf), which has no digits below 1e-16.
            expected["p"] = precise_p(fixed)
            half = stats.t.isf(alpha / 2, fixed.dof) * np.sqrt(fixed.variance)
            expected["lower"], expected["upper"] = fixed.point_estimate - half, fixed.point_estimate + half
            add(kind, {**given, "scale": scale, "alpha": alpha, "method": "fixed"}, expected)
            for tuning in [5000, 10000]:
                test = SequentialTwoSidedTTest(
                    a, b, SequentialConfig(alpha=alpha, difference_type=scale, traffic_proportion_b=1, phase_length_days=1,
                                           sequential_tuning_parameter=tuning))
                expected = result_of(test)
                expected["p"] = test.p_value
                add(kind, {**given, "scale": scale, "alpha": alpha, "method": "sequential", "tuning": tuning}, expected)


def mean_of(x):
    return SampleMeanStatistic(n=len(x), sum=float(np.sum(x)), sum_squares=float(np.sum(np.square(x))))


for n, m, shift, scale in [(10, 12, 0.5, 1), (40, 40, 0, 1), (200, 100, 0.3, 2), (30, 300, -1, 5), (2, 3, 1, 1)]:
    x = rounded(random.normal(10, 1, n))
    y = rounded(random.normal(10 + shift, scale, m))
    compare("mean", {"control": x, "treatment": y}, mean_of(x), mean_of(y))
for control, treatment in [((100, 1000), (130, 1010)), ((1, 500), (9, 480)), ((999, 1000), (950, 1000)),
                           ((50000, 1000000), (50700, 1000100)), ((30, 60), (31, 61))]:
    compare("proportion", {"control": control, "treatment": treatment},
            ProportionStatistic(n=control[1], sum=control[0]), ProportionStatistic(n=treatment[1], sum=treatment[0]))


def pairs(n, lift):
    below = random.poisson(4, n) + 1
    above = [int(random.binomial(d, 0.3 + lift)) for d in below]
    return [[int(a), int(d)] for a, d in zip(above, below)]


def ratio_of(p):
    a = [v[0] for v in p]
    d = [v[1] for v in p]
    return RatioStatistic(n=len(p), m_statistic=mean_of(a), d_statistic=mean_of(d),
                          m_d_sum_of_products=float(np.dot(a, d)))


for n, m, lift in [(20, 25, 0.1), (150, 150, 0), (60, 200, -0.15)]:
    p, q = pairs(n, 0), pairs(m, lift)
    compare("ratio", {"control": p, "treatment": q}, ratio_of(p), ratio_of(q))


def before(n, shift, slope):
    pre = random.normal(5, 2, n)
    post = 3 + slope * pre + shift + random.normal(0, 1, n)
    return [[round(float(a), 5), round(float(b), 5)] for a, b in zip(post, pre)]


def adjusted(p):
    a = [v[0] for v in p]
    b = [v[1] for v in p]
    return RegressionAdjustedStatistic(n=len(p), post_statistic=mean_of(a), pre_statistic=mean_of(b),
                                       post_pre_sum_of_products=float(np.dot(a, b)), theta=0)


for n, m, shift, slope in [(20, 20, 0.4, 1), (100, 80, 0, 0.7), (50, 200, -0.3, 0)]:
    p, q = before(n, 0, slope), before(m, shift, slope)
    a, b = adjusted(p), adjusted(q)
    a.theta = b.theta = compute_theta(a, b)
    compare("cuped", {"control": p, "treatment": q}, a, b)

# Tails far beyond 1e-16.
for shift in [2, 5, 12]:
    x = rounded(random.normal(0, 1, 120))
    y = rounded(random.normal(shift, 1, 120))
    r = stats.ttest_ind(y, x, equal_var=False)
    add("welch-p", {"control": x, "treatment": y}, {"p": r.pvalue, "degrees": r.df})
    for side in ["greater", "less"]:
        r = stats.ttest_ind(y, x, equal_var=False, alternative=side)
        add("welch-p", {"control": x, "treatment": y, "alternative": side}, {"p": r.pvalue, "degrees": r.df})

# Corrections.
for values in [[0.01, 0.04, 0.03], [0.2], [1e-300, 0.5, 0.5, 0.049], [0.9, 0.8, 0.99], list(rounded(random.uniform(0, 0.1, 20)))]:
    add("holm", values, {"values": multipletests(values, method="holm")[1]})
    add("benjaminiHochberg", values, {"values": multipletests(values, method="fdr_bh")[1]})

# Sample ratio; gbstats counts arms of weight 0 into the degrees of freedom, so none is here.
for counts, weights in [([1000, 1200], [0.5, 0.5]), ([50000, 51000], [1, 1]), ([10, 0], [0.5, 0.5]), ([300, 320, 310], [0.3, 0.3, 0.4]),
                        ([90, 10], [0.9, 0.1]), ([100000, 120000], [0.5, 0.5]), ([5, 4, 6, 3], [1, 1, 1, 1])]:
    add("sampleRatioP", [counts, weights], {"p": check_srm(counts, weights)})
    w = np.array(weights) / np.sum(weights)
    n = np.array(counts)
    k = 100
    log = (special.gammaln(k) - special.gammaln(k + n.sum()) + np.sum(special.gammaln(k * w + n) - special.gammaln(k * w))
           - np.sum(special.xlogy(n, w)))
    add("sequentialSampleRatioP", [counts, weights], {"p": min(1, np.exp(-log))})

# Categories and Kolmogorov-Smirnov.
for one, two in [([10, 20, 30], [12, 18, 40]), ([100, 0, 5], [80, 3, 9]), ([5000, 10], [4000, 90]), ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])]:
    r = stats.chi2_contingency([one, two], correction=False)
    add("chiSquareTest", [one, two], {"statistic": r.statistic, "p": r.pvalue})
for x in [0.05, 0.2, 0.3, 0.5, 0.8, 0.81, 0.83, 1, 1.36, 1.63, 2, 5, 10, 18]:
    add("kolmogorovSurvival", [x], {"p": special.kolmogorov(x)})

# Quantiles and their least counts.
for q in [0.5, 0.9, 0.95, 0.99, 0.999]:
    z = stats.norm.isf(0.025)
    add("quantileMinimum", [q], {"value": z * z * max(q / (1 - q), (1 - q) / q)})

# Power.
for effect, error, alpha in [(0.1, 0.05, 0.05), (0.2, 0.05, 0.01), (0, 1, 0.05), (-0.3, 0.1, 0.05), (3, 0.2, 0.001), (1e-3, 1, 0.05)]:
    z = stats.norm.isf(alpha / 2)
    add("powerAt", [effect, error, alpha], {"value": stats.norm.sf(z - effect / error) + stats.norm.cdf(-z - effect / error)})

with open("test/statistics/vectors/tests.json", "w") as file:
    file.write('{"samples": [\n' + ",\n".join("  " + json.dumps(r) for r in samples) + '\n], "rows": [\n')
    file.write(",\n".join("  " + json.dumps(r) for r in rows) + "\n]}\n")
print(len(rows))
