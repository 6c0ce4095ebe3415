import type { LifecycleForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderTable } from "../render/table.ts";
import { visible } from "../render/text.ts";
import type { View } from "../render/view.ts";

/** Runs `lifecycle`: the stages and the moves between them. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.lifecycle(readOptions(call));
  if (call.args.text("format") !== "mermaid") return readAnswer(call, form, renderStages);
  return { json: form, text: () => renderMermaid(form) };
}

function renderStages(view: View, { initial, stages }: LifecycleForm): string {
  const columns = [
    { title: "STAGE" },
    { title: "MOVES TO", flexible: true },
    { title: "PROPERTIES", flexible: true },
  ];
  return renderTable(
    view,
    columns,
    stages.map((stage) => [
      { text: stage.name, style: "bold" },
      stage.to.join(", "),
      propertiesOf(stage, initial),
    ]),
  );
}

function propertiesOf(stage: LifecycleForm["stages"][number], initial: string): string {
  const names = [
    stage.name === initial && "initial",
    stage.exclusive && "exclusive",
    stage.displaced_to !== null && `displaces to ${stage.displaced_to}`,
    stage.servable && "servable",
    stage.deployable && "deployable",
    stage.terminal && "terminal",
  ];
  return names.filter((name) => name !== false).join(", ");
}

/* Ids are numbered, since a stage may have a name that Mermaid reserves, such as end. */
function renderMermaid({ initial, stages }: LifecycleForm): string {
  const ids = new Map(stages.map(({ name }, at) => [name, `s${at}`]));
  const id = (name: string) => ids.get(name) ?? "[*]";
  return [
    "stateDiagram-v2",
    ...stages.map(({ name }) => `  state "${visible(name)}" as ${id(name)}`),
    `  [*] --> ${id(initial)}`,
    ...stages.flatMap(({ name, to }) => to.map((next) => `  ${id(name)} --> ${id(next)}`)),
    ...stages.filter(({ terminal }) => terminal).map(({ name }) => `  ${id(name)} --> [*]`),
  ].join("\n");
}
