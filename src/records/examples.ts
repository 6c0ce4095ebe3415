import type { RecordKind } from "./kind.ts";

/** The smallest valid example of each kind of record, shown with every parse error. */
export const examples: Readonly<Record<RecordKind, string>> = {
  registry: [
    "format: 1",
    "lifecycle:",
    "  initial: development",
    "  stages:",
    "    development: {to: [production]}",
    "    production: {to: []}",
    "",
  ].join("\n"),
  model: "name: silero-vad\n",
  version: [
    "version: 1.0.0",
    'created: "2026-11-21T10:00:00.000Z"',
    "author: Ada <ada@example.org>",
    "",
  ].join("\n"),
  evidence: [
    "kind: approval",
    "subject: {model: silero-vad, version: 1.0.0, artifacts: []}",
    "by: Ada <ada@example.org>",
    'created: "2026-11-21T10:00:00.000Z"',
    "",
  ].join("\n"),
  experiment: [
    "name: silero-v6",
    "model: silero-vad",
    "status: draft",
    "arms:",
    "  - {name: control, version: silero-vad@5.0.0, weight: 0.5, role: control}",
    "  - {name: treatment, version: silero-vad@5.1.0, weight: 0.5}",
    "metrics:",
    "  goals:",
    "    - {name: accepted, kind: proportion, direction: up}",
    "",
  ].join("\n"),
  selection: [
    "name: vad",
    "candidates:",
    "  - {name: next, version: silero-vad@5.1.0, rollout: 0.1}",
    "fallback: silero-vad@production",
    "",
  ].join("\n"),
  alert: [
    "name: vad-slow",
    "model: silero-vad@production",
    "threshold: {metric: p95_ms, above: 200}",
    "",
  ].join("\n"),
  suite: ["name: smoke", "model: silero-vad", "cases:", "  - {name: loads, kind: smoke}", ""].join("\n"),
  notify: ["channels:", "  ops: {kind: webhook}", ""].join("\n"),
  profile: [
    "version: 5.0.0",
    "features:",
    "  loudness: {kind: numeric, count: 4, edges: [0.5], counts: [2, 2]}",
    "",
  ].join("\n"),
};
