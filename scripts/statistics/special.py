"""Writes test/statistics/vectors/special.json: special functions and distributions at 40 digits, by mpmath.

Needs mpmath (any version from 1.3 on). Run from the root of the project: python3 scripts/statistics/special.py
"""

import json
from mpmath import mp, mpf, loggamma, erfc, erf, findroot, log, exp, sqrt, pi

mp.dps = 40


def number(value):
    return float(value)


def row(name, arguments, value):
    return [name, [float(a) for a in arguments], float(value)]


rows = []


def add(name, arguments, value):
    value = float(value)
    if value == 0 or abs(value) < 1e-306 or value != value:
        return
    rows.append(row(name, arguments, value))


for x in [1e-300, 1e-10, 0.01, 0.3, 0.4999, 0.5, 0.75, 0.999999, 1.000001, 1.25, 1.4616321449683622, 1.5, 1.75, 1.999999,
          2.000001, 2.25, 2.5, 3.7, 5, 7.5, 10, 14.9, 15.1, 33.3, 100.5, 1e3, 1e6, 1e10, 1e100, -0.5, -1.5, -3.3, -10.1]:
    add("logGamma", [x], mp.re(loggamma(mpf(x))))

for x in [1e-300, 1e-10, 0.001, 0.1, 0.5, 1, 1.49, 1.51, 2, 3, 5, 10, 20, 26, -0.1, -1, -3, -10]:
    add("erf", [x], erf(mpf(x)))
    add("erfc", [x], erfc(mpf(x)))


def lower(a, x):
    # The series of positive terms.
    a, x = mpf(a), mpf(x)
    term = mpf(1)
    total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -(mp.dps - 2):
        n += 1
        term *= x / (a + n)
        total += term
    return exp(a * log(x) - x - mp.re(loggamma(a + 1))) * total


def upper(a, x):
    # Digits enough for what 1 - P cancels in a tail of 1e-300.
    near = 1 - lower(a, x)
    if near > mpf(10) ** -25:
        return near
    with mp.workdps(380):
        return 1 - lower(a, x)


for a in [0.5, 1, 1.5, 2, 5, 10, 50.5, 200, 1000]:
    for f in [1e-6, 0.01, 0.3, 0.8, 0.99, 1, 1.01, 1.2, 2, 5]:
        x = float(mpf(a) * mpf(f))
        if 0.01 < f < 3 or a <= 50.5:
            add("lowerGamma", [a, x], lower(a, x))
            add("upperGamma", [a, x], upper(a, x))
for a, x in [(0.5, 650), (1, 690), (3, 680), (10, 650), (100, 900), (0.5, 30), (2, 1e-100)]:
    add("upperGamma", [a, x], upper(a, x))
    add("lowerGamma", [a, x], lower(a, x))


def ibeta(a, b, x):
    # By the series that has no cancellation, on the side where it converges.
    a, b, x = mpf(a), mpf(b), mpf(x)
    if x > (a + 1) / (a + b + 2):
        return 1 - ibeta(b, a, 1 - x)
    term = mpf(1)
    total = mpf(1)
    n = 0
    while abs(term) > total * mpf(10) ** -38:
        term *= (a + b + n) * x / (a + 1 + n)
        total += term
        n += 1
        if n > 4000000:
            raise ValueError((a, b, x))
    return exp(a * log(x) + b * log(1 - x) + mp.re(loggamma(a + b) - loggamma(a) - loggamma(b))) * total / a


for a in [0.5, 1, 2.5, 10, 100, 2500]:
    for b in [0.5, 1, 3, 40, 1000]:
        for x in [1e-10, 0.01, 0.2, 0.5, 0.8, 0.99]:
            add("incompleteBeta", [a, b, x], ibeta(a, b, x))


def normal_survival(x):
    return erfc(mpf(x) / sqrt(2)) / 2


for x in [-37, -10, -8.3, -3, -1, -0.5, -1e-8, 0, 1e-8, 0.3, 0.9, 1, 1.2815515655446004, 1.6448536269514722,
          1.959963984540054, 2.5758293035489004, 3, 4, 5, 6, 8, 9, 10, 15, 20, 30, 36, 37]:
    add("normal.survival", [x], normal_survival(x))
    add("normal.cdf", [x], normal_survival(-mpf(x)))
    add("normal.pdf", [x], exp(-mpf(x) ** 2 / 2) / sqrt(2 * pi))


def solve(function, target, low, high):
    """The root of log(function / target) between low and high, by bisection and then Newton on logarithms."""
    low, high = mpf(low), mpf(high)
    rising = function(high) > function(low)
    for _ in range(14):
        middle = sqrt(low * high) if low > 0 and high / low > 2 else (low + high) / 2
        if (function(middle) > target) == rising:
            high = middle
        else:
            low = middle
    return exp(findroot(lambda u: log(function(exp(u)) / target), (log(low), log(high)), solver="anderson",
                        tol=mpf(10) ** -50, verify=False))


for p in [1e-300, 1e-100, 1e-30, 1e-16, 1e-8, 1e-4, 0.001, 0.01, 0.025, 0.05, 0.1, 0.2, 0.24, 0.26, 0.4, 0.49, 0.499999]:
    q = solve(normal_survival, mpf(p), 1e-9, 50)
    add("normal.upperQuantile", [p], q)
    add("normal.quantile", [p], -q)
for p in [0.500001, 0.6, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999, 0.999999]:
    add("normal.quantile", [p], solve(normal_survival, 1 - mpf(p), 1e-9, 50))


def t_survival(x, df):
    x, df = mpf(x), mpf(df)
    if x < 0:
        return 1 - t_survival(-x, df)
    return ibeta(df / 2, mpf(1) / 2, df / (df + x * x)) / 2 if x > 0 else mpf(1) / 2


def t_density(x, df):
    x, df = mpf(x), mpf(df)
    return exp(mp.re(loggamma((df + 1) / 2) - loggamma(df / 2)) - (df + 1) / 2 * log(1 + x * x / df)) / sqrt(df * pi)


for df in [0.5, 1, 2, 3.7, 5, 10, 29.4]:
    for x in [-30, -3, -0.7, 0.001, 0.5, 1, 1.96, 2.5, 5, 12, 37]:
        add("studentT.survival", [df, x], t_survival(x, df))
        add("studentT.pdf", [df, x], t_density(x, df))
    for p in [1e-200, 1e-50, 1e-12, 1e-6, 0.001, 0.025, 0.05, 0.2, 0.3, 0.45, 0.4999]:
        if df < 3 and p < 1e-50:
            continue
        if df > 100:
            continue
        add("studentT.upperQuantile", [df, p], solve(lambda x: t_survival(x, df), mpf(p), 1e-9, 1e160))


def chi_survival(x, df):
    return upper(mpf(df) / 2, mpf(x) / 2)


def chi_cdf(x, df):
    return lower(mpf(df) / 2, mpf(x) / 2)


for df in [0.3, 1, 2, 3, 5.5, 10, 30, 100]:
    for f in [0.01, 0.5, 0.9, 1, 1.1, 2, 4]:
        x = float(mpf(df) * mpf(f))
        add("chiSquared.cdf", [df, x], chi_cdf(x, df))
        add("chiSquared.survival", [df, x], chi_survival(x, df))
    for p in [1e-10, 0.001, 0.05, 0.3, 0.5]:
        add("chiSquared.quantile", [df, p], solve(lambda x: chi_cdf(x, df), mpf(p), mpf(10) ** -60, 1e5))
        add("chiSquared.upperQuantile", [df, p], solve(lambda x: chi_survival(x, df), mpf(p), mpf(10) ** -60, 1e5))
for df, x in [(1, 1370), (1, 700), (3, 1300), (9, 1200)]:
    add("chiSquared.survival", [df, x], chi_survival(x, df))

for d1, d2 in [(1, 1), (1, 10), (2, 7.5), (5, 5), (10, 100), (200, 300)]:
    for x in [0.001, 0.3, 0.9, 1, 1.5, 4, 30]:
        share = mpf(d1) * mpf(x) / (mpf(d1) * mpf(x) + mpf(d2))
        add("fisherF.cdf", [d1, d2, x], ibeta(mpf(d1) / 2, mpf(d2) / 2, share))
        add("fisherF.survival", [d1, d2, x], ibeta(mpf(d2) / 2, mpf(d1) / 2, 1 - share))
    for p in [1e-8, 0.01, 0.05, 0.4]:
        value = solve(lambda x: ibeta(mpf(d2) / 2, mpf(d1) / 2, mpf(d2) / (mpf(d1) * x + mpf(d2))), mpf(p), 1e-12, 1e20)
        add("fisherF.upperQuantile", [d1, d2, p], value)

with open("test/statistics/vectors/special.json", "w") as file:
    file.write("[\n" + ",\n".join("  " + json.dumps(r) for r in rows) + "\n]\n")
print(len(rows))
