import { fc } from "../support/laws.ts";
import type { EvidenceRecord } from "../../src/records/generated/evidence.ts";
import type { ModelRecord } from "../../src/records/generated/model.ts";
import type { FreezeWindow, GateRecord, RegistryRecord } from "../../src/records/generated/registry.ts";
import type { VersionRecord } from "../../src/records/generated/version.ts";
import { evidencePath, modelPath, registryPath, versionPath } from "../../src/records/layout.ts";
import { presetNames, presets } from "../../src/records/presets.ts";

/** Texts that some YAML reader takes for something else, or that break careless printers. */
export const nastyTexts = [
  ..."no No NO y n on off yes true True FALSE null Null ~ = <<".split(" "),
  ..."1 -1 +1 0 00 010 0o10 0x1f 0b1 1_000 1:30 190:20:30 1e3 1e+3 .5 5. 1.10 -.inf .nan .NaN 12e03 0x 0o".split(
    " ",
  ),
  ..."2026-01-02 2026-11-21T10:00:00.000Z - -- --- ... -a ? ?a : :a a: # #a a# & &a * *a ! !a | > % @ ` [ ] { } , ' \"".split(
    " ",
  ),
  ..."sha256:00 1.2.3 1.0.0-1e3 v1 http://x.y/z?q=#f 5000000e5 1,000".split(" "),
  " lead",
  "trail ",
  "a: b",
  "a #b",
  "# x",
  "- a",
  "? a",
  "a, b",
  "[a]",
  "{a: b}",
  'say "x"',
  "it's",
  "back\\slash",
  "two\nlines",
  "ends\n",
  "ends twice\n\n",
  "\nstarts",
  "a\n  b\n c\n",
  "a\n\nb",
  "tab\there",
  "a \nb",
  "a:\n  - b",
  "\n",
  "é ü 漢字 🎉 👩‍🚀",
  "nbsp\u00a0x",
  "ls\u2028x",
  "x".repeat(1999),
  "word ".repeat(300).trim(),
];

const isClean = (text: string): boolean =>
  !/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u.test(text);

/** Any text that a record may hold. */
export const anyText = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter(isClean),
  fc.string({
    unit: fc.constantFrom(...Array.from("ab:#-,[]{}\"'\\ \n\t|>&*!%@`?0.1")),
    minLength: 1,
    maxLength: 20,
  }),
);

const anyNumber = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.constantFrom(1e20, 1e21, 5e-324, 1.7976931348623157e308, 2 ** 53, -(2 ** 60), 0.1),
);

const refused = new Set(["__proto__", "constructor", "prototype", "<<", ""]);
const anyKey = anyText.filter((key) => !refused.has(key)).map((key) => key.slice(0, 200));

/** Any content of a free map. */
export const anyMap = fc.letrec<{ value: unknown; map: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    anyText,
    anyNumber,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("map"),
  ),
  map: fc.dictionary(anyKey, tie("value"), { maxKeys: 4 }),
})).map;

const hex = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from("0123456789abcdef")),
    minLength: length,
    maxLength: length,
  });
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from("abcxyz09")), minLength: 1, maxLength: 8 }),
  fc.constantFrom("no", "y", "1", "0x1f", "1e3", "null", "010"),
);
const name = fc
  .string({ unit: fc.constantFrom(...Array.from("abcno019_-")), minLength: 1, maxLength: 8 })
  .map((text) => `s${text}`);
const stage = fc.constantFrom("staging", "production", "deprecated", "archived", "no", "on", "y");
const digest = hex(64).map((text) => `sha256:${text}`);
const instant = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = anyText.filter((value) => value.length <= 2000);
const shortText = anyText.filter((value) => value.length <= 500);
/* Any text that may name a file of a version. */
const filePath = shortText.map((text) => `${text.replaceAll(/[/\\:\p{Cc}\p{Cs}\ufffd]/gu, "-")}-`);
const version = fc.oneof(
  fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join(".")),
  fc.constantFrom("1.0.0-rc.1", "1.0.0-1e3", "v20250126143022_a1b2c3d4"),
);
const modelName = fc.oneof(
  name,
  fc.tuple(name, name).map((parts) => parts.join("/")),
);
const tags = fc.dictionary(word, fc.oneof(text, fc.constant(null)), { maxKeys: 4 });
const count = fc.nat();
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 4 });
const dict = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(key, value, { maxKeys: 4 });

/** Any model record. */
export const anyModel: fc.Arbitrary<ModelRecord> = fc.record(
  {
    name: modelName,
    description: anyText,
    task: text,
    owners: list(text),
    versioning: fc.constantFrom("semver" as const, "timestamp" as const),
    license: text,
    tags,
    primary_metric: name,
    metrics_direction: dict(name, fc.constantFrom("up" as const, "down" as const)),
    stages: dict(stage, fc.oneof(version, list(version))),
    aliases: dict(name, version),
    holds: dict(stage, fc.record({ reason: text, by: text, since: instant })),
    formerly: list(modelName),
    deleted: list(fc.oneof(version, fc.record({ version, content: digest }, { requiredKeys: ["version"] }))),
    collected: list(version),
    custom: anyMap,
  },
  { requiredKeys: ["name"] },
);

const tensor = fc.record(
  { name: shortText, type: text, shape: list(fc.oneof(count, name, fc.constant(null))) },
  { requiredKeys: ["name", "type"] },
);
const artifact = fc.record(
  {
    path: filePath,
    digest,
    size: count,
    format: word,
    role: fc.constantFrom("weights" as const, "other" as const),
  },
  { requiredKeys: ["path", "digest", "size"] },
);

/** Any version record. */
export const anyVersion: fc.Arbitrary<VersionRecord> = fc.record(
  {
    version,
    ordinal: count.map((value) => value + 1),
    created: instant,
    author: text,
    description: anyText,
    change: fc.record(
      {
        level: fc.constantFrom("initial" as const, "major" as const),
        from: version,
        reasons: list(text),
        notes: anyText,
      },
      { requiredKeys: ["level"] },
    ),
    framework: word,
    artifacts: list(artifact),
    interface: fc.record({ inputs: list(tensor), outputs: list(tensor) }),
    features: list(text),
    parents: list(fc.tuple(modelName, version).map((parts) => parts.join("@"))),
    dataset: list(fc.record({ name: text, version: text, digest }, { requiredKeys: ["name"] })),
    training: fc.record(
      {
        started: instant,
        duration_s: fc.double({ min: 0, max: 1e9, noNaN: true }).map(Math.abs),
        samples: fc.record({ train: count }),
        host: text,
      },
      { requiredKeys: [] },
    ),
    source: fc.record({ run: text, commit: text, uri: text }, { requiredKeys: [] }),
    code: fc.record({ repository: text, commit: text }, { requiredKeys: ["repository"] }),
    parameters: dict(anyKey, fc.oneof(anyText, anyNumber, fc.boolean(), fc.constant(null), anyMap)),
    config: fc.record({ hash: digest, artifact: digest }, { requiredKeys: ["hash"] }),
    metrics: dict(
      name,
      fc.oneof(
        anyNumber,
        fc.record({ value: anyNumber, at: instant, dataset: text }, { requiredKeys: ["value"] }),
      ),
    ),
    tags,
    exports: list(
      fc.record(
        { format: word, path: name, digest, size: count, created: instant },
        { requiredKeys: ["format"] },
      ),
    ),
    links: list(text),
    resources: fc.record({ memory_bytes: count }, { requiredKeys: [] }),
    custom: anyMap,
  },
  { requiredKeys: ["version", "created", "author"] },
);

const people = fc.array(word, { minLength: 1, maxLength: 3 });
const duration = fc.constantFrom("90s", "12h", "1.5d", "30d", "2w");
const amount = fc.oneof(fc.double({ min: 0, max: 10, noNaN: true }), fc.constantFrom("5%", "0.5%"));

/** Any demand of a gate. */
const gate: fc.Arbitrary<GateRecord> = fc.oneof(
  fc.record(
    {
      rule: fc.constant("metrics" as const),
      metric: name,
      min: anyNumber,
      min_improvement: amount,
      baseline: fc.constantFrom("holder", "1.0.0", "other@champion"),
      when_no_holder: fc.constantFrom("pass" as const, "refuse" as const),
      signed_by: people,
    },
    { requiredKeys: ["rule"] },
  ),
  fc.record(
    { rule: fc.constant("evidence" as const), suites: people, max_age: duration },
    { requiredKeys: ["rule", "suites"] },
  ),
  fc.record({ rule: fc.constant("soak" as const), stage, for: duration }),
  fc.record({
    rule: fc.constant("freeze" as const),
    windows: fc.constant<FreezeWindow[]>([
      { since: "2026-12-24", until: "2026-12-27" },
      { days: ["fri"], from: "16:00" },
    ]),
    reason: text,
  }),
  fc.record(
    { rule: fc.constant("approvals" as const), count: fc.constant(2), of: people },
    { requiredKeys: ["rule", "of"] },
  ),
);

/** Any registry record. */
export const anyRegistry: fc.Arbitrary<RegistryRecord> = fc.record(
  {
    format: fc.constant(1 as const),
    policy_version: count.map((value) => value + 1),
    lifecycle: fc.oneof(
      fc.constantFrom(...presetNames).map((preset) => presets[preset]),
      fc.record({
        initial: stage,
        stages: fc.dictionary(
          stage,
          fc.record(
            { to: list(stage), exclusive: fc.boolean(), displaced_to: stage, terminal: fc.boolean() },
            { requiredKeys: ["to"] },
          ),
          { minKeys: 1, maxKeys: 5 },
        ),
      }),
    ),
    gates: dict(stage, list(gate)),
    identities: dict(
      anyKey,
      fc.record({ emails: list(name), keys: list(name) }, { requiredKeys: ["emails"] }),
    ),
    groups: dict(anyKey, list(name)),
    stores: list(
      fc.record(
        { name: fc.constantFrom("main", "no", "y"), suggested: text, default: fc.boolean() },
        { requiredKeys: ["name"] },
      ),
    ),
    audit: fc.record({ retain: fc.constantFrom("7y", "90d") }, { requiredKeys: [] }),
    retain: fc.record({ artifacts: fc.constantFrom("2w", "10y") }, { requiredKeys: [] }),
    tombstones: list(
      fc.record(
        { model: modelName, formerly: list(modelName), versions: list(version) },
        { requiredKeys: ["model"] },
      ),
    ),
    custom: anyMap,
  },
  { requiredKeys: ["format", "lifecycle"] },
);

/** Any evidence record. */
export const anyEvidence: fc.Arbitrary<EvidenceRecord> = fc.record(
  {
    kind: fc.constantFrom("evaluation" as const, "approval" as const, "waiver" as const),
    subject: fc.record({ model: modelName, version, artifacts: list(digest) }),
    by: text,
    created: instant,
    result: anyMap,
    grants: anyMap,
    signature: anyText,
    custom: anyMap,
  },
  { requiredKeys: ["kind", "subject", "by", "created"] },
);

/** A record of any kind, with another one for the same path. */
export const anyPair = fc.oneof(
  fc
    .tuple(anyRegistry, anyRegistry)
    .map(([before, after]) => ({ kind: "registry" as const, path: registryPath, before, after })),
  fc.tuple(anyModel, anyModel).map(([before, after]) => {
    return {
      kind: "model" as const,
      path: modelPath(before.name),
      before,
      after: { ...after, name: before.name },
    };
  }),
  fc.tuple(anyVersion, anyVersion).map(([before, after]) => {
    const path = versionPath("m", before.version);
    return { kind: "version" as const, path, before, after: { ...after, version: before.version } };
  }),
  fc.tuple(anyEvidence, anyEvidence).map(([before, next]) => {
    const { kind, subject } = before;
    const path = evidencePath(subject.model, subject.version, kind, "ci");
    const after = { ...next, kind, subject: { ...subject, artifacts: next.subject.artifacts } };
    return { kind: "evidence" as const, path, before, after };
  }),
);
