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
};
