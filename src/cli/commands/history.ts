import type { HistoryForm } from "../../registry/forms.ts";
import type { HistoryFilter } from "../../registry/options.ts";
import { parseReference } from "../../values/reference.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { limitOf } from "../paging.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderEvents, renderTenures } from "../render/events.ts";
import { renderFindings } from "../render/findings.ts";
import type { View } from "../render/view.ts";
import { usageFault } from "../usage.ts";

/** Runs `history`: events, or with `--tenures` the stays in a stage. */
export async function run(call: Call): Promise<Answer> {
  return call.args.has("tenures") ? await showTenures(call) : await showEvents(call);
}

async function showEvents(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const form = await registry.history({
    ...readOptions(call),
    ...(await subjectOf(call)),
    stage: args.text("stage"),
    since: args.text("since"),
    until: args.text("until"),
    limit: limitOf(call),
  });
  return readAnswer(call, form, renderPage);
}

function renderPage(view: View, { events, problems }: HistoryForm): string {
  return [renderEvents(view, events), renderFindings(view, problems)]
    .filter((block) => block !== "")
    .join("\n");
}

/* An exact version is taken as it stands, since it may be gone by now; any other name is resolved first. */
async function subjectOf(call: Call): Promise<Pick<HistoryFilter, "model" | "version" | "record">> {
  const [subject] = call.args.positionals;
  if (subject === undefined) return {};
  if (/^[^@]*:/.test(subject)) return { record: subject };
  const { model, selector } = parseReference(subject);
  if (selector === null) return { model };
  if (selector.kind === "version") return { model, version: selector.version };
  const registry = await call.open();
  const { version } = await registry.resolve(subject, readOptions(call));
  return { model, version };
}

async function showTenures(call: Call): Promise<Answer> {
  const { args } = call;
  const stage = args.text("stage");
  const [model] = args.positionals;
  if (model === undefined || stage === undefined) {
    throw usageFault(
      "--tenures needs MODEL and --stage",
      "Write `stemma history MODEL --stage STAGE --tenures`.",
    );
  }
  for (const name of ["since", "until", "limit"]) {
    if (args.has(name))
      throw usageFault(`--tenures cannot be limited by --${name}`, "Leave one of the two out.");
  }
  const registry = await call.open();
  return readAnswer(call, await registry.tenures(model, stage, readOptions(call)), (view, { tenures }) =>
    renderTenures(view, tenures),
  );
}
