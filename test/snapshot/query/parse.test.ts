import { describe, expect, test } from "vitest";
import { parseQuery, maxDepth, maxLength } from "../../../src/snapshot/query/parse.ts";
import { printQuery } from "../../../src/snapshot/query/print.ts";
import { mistakeIn } from "./query.ts";

describe("a query", () => {
  test.each([
    ["framework=onnx", "framework = onnx"],
    ["stage == production AND size<>5", "stage = production and size != 5"],
    ["a.b = 1 or x = 2", null],
    ["task = a or task = b and task = c", "task = a or task = b and task = c"],
    ["(task = a or task = b) and task = c", "(task = a or task = b) and task = c"],
    ["(task = a and task = b) or task = c", "task = a and task = b or task = c"],
    ["NOT(task = a and not task=b)", "not (task = a and not task = b)"],
    ["framework in('onnx',tflite , \"x y\")", "framework in (onnx, tflite, 'x y')"],
    ["framework not in (onnx)", "framework not in (onnx)"],
    ["model LIKE 'old%'", "model like 'old%'"],
    ["model not ilike '%\\_x'", "model not ilike '%\\_x'"],
    ["description Is Null", "description is null"],
    ["description is not null", "description is not null"],
    ["description = null", "description is null"],
    ["description != NULL", "description is not null"],
    ["description = 'null'", "description = 'null'"],
    ["description = 'it''s'", "description = 'it''s'"],
    ['description = "say ""hi"""', "description = 'say \"hi\"'"],
    ["description = ''", "description = ''"],
    ["config.hash = sha256:4f1c", "config.hash = sha256:4f1c"],
    ["source.uri = https://host/a?b=c&d=e", "source.uri = 'https://host/a?b=c&d=e'"],
    ["parents = silero-vad@4.0.0", "parents = silero-vad@4.0.0"],
    ["tags.team/a-b = x", "tags.team/a-b = x"],
    ["tags.`a b` = x and metrics.`val.loss` > 1", 'tags."a b" = x and metrics."val.loss" > 1'],
    ["metrics.val.loss > 1", 'metrics."val.loss" > 1'],
    ["metrics.acc.value > 1", "metrics.acc.value > 1"],
    ['metrics."acc.value" > 1', 'metrics."acc.value" > 1'],
    ["metrics.val.acc.at > 2026-01-01", 'metrics."val.acc".at > 2026-01-01'],
    ["evidence.smoke.wer.clean < -0.5e1", 'evidence.smoke."wer.clean" < -0.5e1'],
    ["evidence.smoke is null", "evidence.smoke is null"],
    ["parameters.optimizer.name = adam", "parameters.optimizer.name = adam"],
    ["model.tags.domain = speech", "model.tags.domain = speech"],
    ["model.holds.production.reason is null", "model.holds.production.reason is null"],
    [
      "training is null and training.samples is not null",
      "training is null and training.samples is not null",
    ],
    [
      "age > 90d and size >= 100MB and training.duration_s < 2h",
      "age > 90d and size >= 100MB and training.duration_s < 2h",
    ],
    ["version >= v1.2.0", "version >= v1.2.0"],
    ["tags.lang = is or tags.lang = in", "tags.lang = is or tags.lang = in"],
    ["tags.größe = groß", "tags.größe = groß"],
    ["\n task\t=\r\n a \n", "task = a"],
  ])("%s", (query, printed) => {
    if (printed === null) return void mistakeIn(query);
    expect(printQuery(parseQuery(query))).toBe(printed);
    expect(parseQuery(printed)).toEqual(parseQuery(query));
  });
});

describe("a mistake is shown at its place", () => {
  test.each([
    ["", 1, "a condition", "the end of the query", "FIELD OPERATOR VALUE"],
    ["framwork = onnx", 1, "a field", "'framwork'", "Did you mean framework?"],
    ["stage = production and framwork = onnx", 24, "a field", "'framwork'", "Did you mean framework?"],
    ["nothing = 1", 1, "a field", "'nothing'", "Fields: model, version"],
    ["size.x = 1", 6, "a field of size", "'x'", "Write size alone."],
    ["training.hots = a", 10, "a field of training", "'hots'", "Did you mean training.host?"],
    ["training.samples.x = 1", 18, "a field of training.samples", "'x'", "train, validation, test"],
    ["model.tag.x = 1", 7, "a field of model", "'tag'", "Did you mean model.tags?"],
    ["model.holds.production.x = 1", 24, "a field of model.holds.production", "'x'", "reason, by, since"],
    ["tags. = 1", 7, "the next part of the field", "'='", null],
    ["framework onnx", 11, "an operator", "'onnx'", "FIELD OPERATOR VALUE"],
    ["framework lik 'a%'", 11, "an operator", "'lik'", "Did you mean like?"],
    ["framework", 10, "an operator", "the end of the query", null],
    ["framework is onnx", 14, "null or not null", "'onnx'", "Write framework = VALUE"],
    ["framework is not onnx", 18, "null", "'onnx'", null],
    ["framework not = onnx", 15, "in, like or ilike", "'='", null],
    ["framework =", 12, "a text", "the end of the query", "in quotes"],
    ["framework = and stage = x", 13, "a text", "'and'", "in quotes"],
    ["framework = = x", 13, "a text", "'='", null],
    ["metrics.acc >= high", 16, "a number such as 0.95", "'high'", null],
    ["metrics.acc in (0.9, high)", 22, "a number such as 0.95", "'high'", null],
    ["metrics.acc in (0.9, null)", 22, "a number such as 0.95", "'null'", "or metrics.acc is null"],
    ["metrics.acc > null", 15, "a number such as 0.95", "'null'", "metrics.acc is null"],
    ["metrics.acc like '0%'", 13, "a comparison with a number such as 0.95", "like", ">="],
    ["training like '0%'", 10, "is null or is not null", "like", "training.started"],
    ["training = x", 12, "is null or is not null", "'x'", "training.started"],
    ["size > 100QB", 8, "a size such as 100MB or 40MiB", "'100QB'", null],
    ["size > 1e999", 8, "a size such as 100MB or 40MiB", "'1e999'", null],
    ["version > 1.2", 11, "a version such as 1.2.0", "'1.2'", null],
    ["created > yesterday", 11, "a date such as 2026-01-31 or 2026-01-31T12:00:00Z", "'yesterday'", null],
    ["created > 2026-02-30", 11, "a date such as 2026-01-31 or 2026-01-31T12:00:00Z", "'2026-02-30'", null],
    ["training.duration_s > 2x", 23, "a number of seconds, or a duration such as 2h", "'2x'", null],
    ["age > 90", 7, "a duration such as 90d or 12h", "'90'", null],
    ["age = 90d", 7, "< or > before an age", "'90d'", "Write age > 90d"],
    ["age in (90d)", 8, "< or > before an age", "in", null],
    ["age like '9%'", 5, "a comparison with a duration such as 90d or 12h", "like", null],
    ["framework in onnx", 14, "( and a list of values", "'onnx'", null],
    ["framework in ()", 15, "a text", "')'", null],
    ["framework in (a b)", 17, ", or )", "'b'", null],
    ["framework in (a,", 17, "a text", "the end of the query", null],
    ["framework = 'a", 13, "a closing '", "the end of the query", "twice"],
    ["tags.`a = 1", 6, "a closing `", "the end of the query", "twice"],
    ["description = First try", 21, "and, or, the end", "'try'", "in quotes"],
    ["task = a adn task = b", 10, "and, or, the end", "'adn'", "Did you mean and?"],
    ["task = a && task = b", 10, "and, or, the end", "'&&'", "Did you mean and?"],
    ["task = a)", 9, "and, or, the end", "')'", null],
    ["(task = a", 10, "and, or, ) for the ( of column 1", "the end of the query", null],
    [
      "task = a and (task = b or (task = c)",
      37,
      "and, or, ) for the ( of column 14",
      "the end of the query",
      null,
    ],
    ["task = a and", 13, "a condition", "the end of the query", null],
    ["and task = a", 1, "a condition", "'and'", null],
    ["!task = a", 1, "a condition", "'!'", "Write not."],
    ["'task' = a", 1, "a condition", "'''", null],
    ["task = 😀 and framwork = x", 14, "a field", "'framwork'", null],
  ])("%s", (query, column, expected, found, hint) => {
    const { data, message, hint: said } = mistakeIn(query);
    expect(data).toMatchObject({ column, found, query });
    expect(data["expected"]).toContain(expected);
    expect(message).toMatch(new RegExp(`^column ${column}: .*\n  .*\n {${column + 1}}\\^$`, "u"));
    if (hint !== null) expect(said).toContain(hint);
  });

  test("a long query is shown around the place", () => {
    const query = `${"task = a and ".repeat(20)}task ~ b${" and task = c".repeat(20)}`;
    expect(mistakeIn(query).message.split("\n")).toEqual([
      "column 266: expected an operator (=, !=, <, <=, >, >=, in, not in, like, ilike, is null), found '~'",
      "  … = a and task = a and task = a and task ~ b and task = c and task = c an…",
      "                                           ^",
    ]);
  });

  test("what would break the line is replaced", () => {
    const { message } = mistakeIn("task = 'a\n\u001b[31m' = 'b\nc'");
    expect(message.split("\n")).toEqual([
      "column 18: expected and, or, the end, found '='",
      "  task = 'a \ufffd[31m' = 'b c'",
      "                   ^",
    ]);
    expect(mistakeIn('metrics."a\nb" like x').message.split("\n")).toHaveLength(3);
  });
});

describe("limits", () => {
  test("of length, known before anything is read", () => {
    const long = `task = ${"a".repeat(maxLength)}`;
    expect(mistakeIn(long).message).toContain(`expected a query of at most ${maxLength} characters`);
    expect(mistakeIn("(".repeat(1_000_000)).data).toMatchObject({ found: "1000000 characters" });
    expect(printQuery(parseQuery(`task = ${"a".repeat(maxLength - 7)}`))).toHaveLength(maxLength);
  });

  test("of depth", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}task = a${")".repeat(depth)}`;
    expect(printQuery(parseQuery(nested(maxDepth)))).toBe("task = a");
    expect(mistakeIn(nested(maxDepth + 1)).data).toMatchObject({ column: maxDepth + 2 });
    expect(mistakeIn("not ".repeat(16_000)).message).toContain(`at most ${maxDepth}`);
    expect(mistakeIn("(".repeat(maxLength)).message).toContain(`at most ${maxDepth}`);
  });

  test("of the parts of a field, and of a pattern", () => {
    expect(printQuery(parseQuery(`custom${".a".repeat(63)} = 1`))).toContain(".a.a = 1");
    expect(mistakeIn(`custom${".a".repeat(64)} = 1`).message).toContain("at most 64 parts");
    expect(mistakeIn(`task like '${"%a".repeat(501)}'`).message).toContain("at most 1000 characters");
  });
});
