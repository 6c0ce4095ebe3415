"""Prints the vectors of test/evaluation/vectors/scores.json: scores by scikit-learn and jiwer.

Needs what test/interop/scores/requirements.txt lists. Run from the root of the project:
python3 scripts/evaluation/scores.py > test/evaluation/vectors/scores.json
"""

import json
import warnings
import numpy as np
import jiwer
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")
random = np.random.default_rng(20261122)
rows = []


def plain(value):
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(v) for v in value]
    value = float(value)
    if np.isnan(value):
        return "NaN"
    return value if np.isfinite(value) else ("Infinity" if value > 0 else "-Infinity")


def add(name, given, expected):
    rows.append({"name": name, "given": given, "expected": {k: plain(v) for k, v in expected.items()}})


def rounded(values, digits=6):
    return [round(float(v), digits) for v in values]


# Predicted classes: several, two, one; classes that are never predicted, or that no row has; all wrong.
def classes(truth, predicted, zero):
    expected = {"accuracy": metrics.accuracy_score(truth, predicted)}
    scored = metrics.precision_recall_fscore_support(truth, predicted, zero_division=zero)
    for score, values in zip(["precision", "recall", "f1", "support"], scored):
        expected[f"classes.{score}"] = values
    for average in ["macro", "micro", "weighted"]:
        scored = metrics.precision_recall_fscore_support(truth, predicted, average=average, zero_division=zero)
        for score, value in zip(["precision", "recall", "f1"], scored):
            expected[f"{average}.{score}"] = value
    expected["confusion"] = metrics.confusion_matrix(truth, predicted).ravel()
    given = {"truth": truth, "predicted": predicted, "zeroDivision": "NaN" if np.isnan(zero) else zero}
    add("classes", given, expected)


for zero in [0, 1, np.nan]:
    classes(["a", "b", "a", "c"], ["a", "b", "b", "a"], zero)
    classes(["a", "a", "a"], ["b", "b", "b"], zero)
    classes(["a", "a"], ["a", "a"], zero)
    classes([10, 9, 2, 2, 10], [9, 9, 2, 2, 2], zero)
    for count, size in [(50, 2), (200, 5), (30, 12)]:
        truth = random.integers(0, size, count)
        right = random.random(count) < 0.7
        classes(truth.tolist(), np.where(right, truth, random.integers(0, size, count)).tolist(), zero)


# Scores of two classes: with and without ties, all tied, perfect, upside down, one class only.
def ranked(truth, scores):
    one = len(set(truth)) < 2
    expected = {
        "rocAuc": np.nan if one else metrics.roc_auc_score(truth, scores),
        "averagePrecision": metrics.average_precision_score(truth, scores),
    }
    if not one:
        fpr, tpr, thresholds = metrics.roc_curve(truth, scores)
        expected |= {"roc.falsePositiveRate": fpr, "roc.truePositiveRate": tpr, "roc.threshold": thresholds}
    precision, recall, thresholds = metrics.precision_recall_curve(truth, scores)
    # Descending, and without the point at a recall of 0 that has no threshold.
    expected |= {"pr.precision": precision[-2::-1], "pr.recall": recall[-2::-1], "pr.threshold": thresholds[::-1]}
    add("ranked", {"truth": truth, "scores": scores}, expected)


ranked([0, 1], [0.1, 0.9])
ranked([1, 0], [0.1, 0.9])
ranked([0, 1, 1, 0], [0.5, 0.5, 0.5, 0.5])
ranked([1, 1, 1], [0.1, 0.2, 0.2])
ranked([0, 0, 0], [0.1, 0.2, 0.2])
for count, digits in [(10, 1), (100, 1), (100, 2), (300, 6), (2000, 2)]:
    truth = (random.random(count) < 0.3).astype(int)
    truth[:2] = [0, 1]
    ranked(truth.tolist(), rounded(random.normal(truth * 0.8, 1), digits))


# Probabilities of a positive: edges of bins, certainty that is right and wrong.
def probabilities(truth, scores, bins):
    y, p = np.array(truth), np.array(scores)
    place = np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], p)
    error = sum(abs(p[place == b].sum() - y[place == b].sum()) for b in range(bins)) / len(p)
    observed, predicted = calibration_curve(truth, scores, n_bins=bins)
    expected = {
        "logLoss": metrics.log_loss(truth, scores, labels=[0, 1]),
        "brier": metrics.brier_score_loss(truth, scores, labels=[0, 1], pos_label=1),
        "calibrationError": error,
        "bins.observed": observed,
        "bins.predicted": predicted,
    }
    add("probabilities", {"truth": truth, "scores": scores, "bins": bins}, expected)


probabilities([0, 1, 1, 0], [0.0, 1.0, 0.0, 1.0], 10)
probabilities([0, 1], [0.0, 1.0], 5)
probabilities([1, 1, 1], [0.2, 0.9, 1.0], 10)
probabilities([0, 1] * 10 + [1], [k / 20 for k in range(21)], 10)
for count, bins in [(40, 10), (500, 15), (1000, 4)]:
    p = random.random(count)
    truth = (random.random(count) < p**2).astype(int)
    truth[:2] = [0, 1]
    probabilities(truth.tolist(), rounded(p, 3), bins)


# Probabilities of several classes.
for count, size in [(1, 3), (20, 3), (300, 6)]:
    p = random.dirichlet(np.ones(size), count)
    truth = random.integers(0, size, count)
    p[0] = np.eye(size)[(truth[0] + 1) % size]
    labels = list(range(size))
    expected = {
        "logLoss": metrics.log_loss(truth, p, labels=labels),
        "brier": metrics.brier_score_loss(truth, p, labels=labels),
    }
    add("distributions", {"truth": truth.tolist(), "probabilities": p.tolist()}, expected)


# Numbers: constant truth, zeros, far from zero, one row.
def regression(truth, predicted):
    expected = {
        "mae": metrics.mean_absolute_error(truth, predicted),
        "mse": metrics.mean_squared_error(truth, predicted),
        "rmse": metrics.root_mean_squared_error(truth, predicted),
        "r2": metrics.r2_score(truth, predicted),
        "mape": metrics.mean_absolute_percentage_error(truth, predicted),
    }
    add("regression", {"truth": truth, "predicted": predicted}, expected)


regression([3, -0.5, 2, 7], [2.5, 0.0, 2, 8])
regression([4, 4, 4], [4, 4, 4])
regression([4, 4, 4], [4, 4, 5])
regression([0, 0, 1], [0, 0.5, 1])
regression([2], [3])
for count, at, spread in [(50, 0, 1), (200, 1000, 0.5), (500, -3, 20)]:
    truth = random.normal(at, spread, count)
    regression(rounded(truth), rounded(truth + random.normal(0.1, spread / 3, count)))


# Speech.
said = [
    ["the cat sat on the mat", "the cat sat mat on"],
    ["hello world", "hello world"],
    ["hello", "well hello there you"],
    ["one two  three", ""],
    ["Grüße aus Köln", "grüsse aus köln"],
    ["安静 的 房间", "安静 房间 里"],
    ["😀 ok", "😁 ok"],
    ["", "noise"],
]
for group in [[pair] for pair in said] + [said[:-1]]:
    references, recognised = [a for a, _ in group], [b for _, b in group]
    add("word", group, {"rate": jiwer.wer(references, recognised)})
    add("character", group, {"rate": jiwer.cer(references, recognised)})


# Voice activity.
for count in [10, 500]:
    speech = random.random(count) < 0.6
    speech[:2] = [False, True]
    detected = random.random(count) < 0.5
    matrix = metrics.confusion_matrix(speech, detected)
    expected = {
        "error": metrics.zero_one_loss(speech, detected),
        "missRate": 1 - metrics.recall_score(speech, detected),
        "falseAlarmRate": matrix[0, 1] / matrix[0].sum(),
    }
    add("frames", [speech.astype(int).tolist(), detected.astype(int).tolist()], expected)


# Rankings: graded relevance with ties, one relevant item (whose label ranking precision is its reciprocal rank), recall without ties.
for queries, items, digits, k in [(1, 5, 1, None), (20, 10, 1, None), (20, 10, 1, 3), (30, 40, 6, 10), (5, 4, 6, 9)]:
    relevance = np.maximum(0, random.integers(-3, 4, (queries, items)))
    scores = np.round(random.random((queries, items)), digits)
    add(
        "ranking",
        {"relevance": relevance.tolist(), "scores": scores.tolist(), "k": k},
        {"ndcg": metrics.ndcg_score(relevance, scores, k=k)},
    )
    single = np.eye(items, dtype=int)[random.integers(0, items, queries)]
    expected = {"mrr": metrics.label_ranking_average_precision_score(single, scores)}
    if digits > 1:
        top = np.argsort(-scores, axis=1)[:, :k]
        found = np.zeros_like(relevance)
        np.put_along_axis(found, top, 1, axis=1)
        expected["recall"] = metrics.recall_score(single, found, average="samples", zero_division=0)
    add("ranking", {"relevance": single.tolist(), "scores": scores.tolist(), "k": k}, expected)


# Signals: noise that is not orthogonal to them, another loudness, nothing in common.
def signal(reference, estimate):
    s, x = np.array(reference), np.array(estimate)
    target = s * (s @ x) / (s @ s)
    add("signal", [reference, estimate], {"ratio": 10 * np.log10(np.sum(target**2) / np.sum((x - target) ** 2))})


signal([1.0, 0.0, 1.0], [0.0, 1.0, 0.0])
for count, loudness, noise in [(10, 1, 1), (200, 0.1, 0.01), (200, -3, 10)]:
    s = random.normal(0, 1, count)
    signal(rounded(s), rounded(loudness * s + random.normal(0.1, noise, count)))

print(json.dumps({"rows": rows}, ensure_ascii=False, separators=(",", ":")))
