import type { AuditEntry, AuditFilter } from "../../registry/audit-forms.ts";
import type { Finding } from "../../values/finding.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { limitOf } from "../paging.ts";
import { readOptions } from "../read.ts";
import { csvHead, renderAudit, renderAuditRow } from "../render/audit.ts";
import { renderCsvRow } from "../render/csv.ts";
import { renderFinding } from "../render/findings.ts";
import { renderJsonLine } from "../render/text.ts";
import { viewOf } from "../stream-view.ts";

/* A table is as wide as its rows, so it is printed in parts of so many. */
const rowsOfPart = 500;

/** Runs `audit`: prints entries as they are read, or with `--json` one value of all. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const filter: AuditFilter = {
    ...readOptions(call),
    model: args.text("model"),
    actor: args.text("actor"),
    since: args.text("since"),
    until: args.text("until"),
    limit: limitOf(call),
  };
  if (!args.has("json")) return await stream(call, filter);
  const registry = await call.open();
  return { json: await registry.audit.read(filter), text: () => "" };
}

async function stream(call: Call, filter: AuditFilter): Promise<Answer> {
  const { args, io } = call;
  const format = args.text("format") ?? "table";
  const view = viewOf(call);
  const registry = await call.open();
  const onProblem = (problem: Finding) => io.stderr.write(`${renderFinding(view, problem)}\n`);
  const entries = registry.audit.entries({ ...filter, onProblem });
  const lines = format === "table" ? tables(view, entries) : rows(format, entries);
  for await (const line of lines) {
    await io.stdout.write(`${line}\n`);
    if (io.stdout.gone?.() === true) break;
  }
  await registry.close();
  return { json: null, text: () => "", streamed: true };
}

async function* rows(format: string, entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  // The head comes with the first row: where reading fails at once, there is no table.
  let headed = format !== "csv";
  for await (const entry of entries) {
    if (!headed) yield renderCsvRow(csvHead);
    headed = true;
    yield format === "csv" ? renderAuditRow(entry) : renderJsonLine(entry);
  }
  if (!headed) yield renderCsvRow(csvHead);
}

async function* tables(
  view: ReturnType<typeof viewOf>,
  entries: AsyncIterable<AuditEntry>,
): AsyncGenerator<string> {
  let part: AuditEntry[] = [];
  let told = 0;
  for await (const entry of entries) {
    part.push(entry);
    told += 1;
    if (part.length < rowsOfPart) continue;
    yield renderAudit(view, part);
    part = [];
  }
  if (part.length > 0) yield renderAudit(view, part);
  if (told === 0) yield "no events";
}
