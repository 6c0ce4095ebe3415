import { format } from "prettier";
import { auditDefinitions, audits } from "./forms/audits.mjs";
import { cardDefinitions } from "./forms/card.mjs";
import { evaluationDefinitions, evaluations } from "./forms/evaluations.mjs";
import { experimentDefinitions, experiments } from "./forms/experiments.mjs";
import { alertDefinitions, driftDefinitions, monitor, monitorDefinitions } from "./forms/monitor.mjs";
import { others } from "./forms/others.mjs";
import { proposalDefinitions, proposals } from "./forms/proposals.mjs";
import { records } from "./forms/records.mjs";
import { selectionDefinitions, selections } from "./forms/selections.mjs";
import { serving } from "./forms/serving.mjs";
import { definitions } from "./forms/shared.mjs";
import { keys } from "./forms/words.mjs";
import { writes } from "./forms/writes.mjs";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** The JSON forms by the name of their schema. */
export const forms = {
  ...records,
  ...writes,
  ...others,
  ...serving,
  ...proposals,
  ...audits,
  ...experiments,
  ...selections,
  ...monitor,
  ...evaluations,
};

function schemaOf(name, [type, description, properties]) {
  const title = type === null ? {} : { title: type };
  return { $schema: dialect, $id: `stemma:json/${name}`, ...title, description, ...keys(properties) };
}

/** A JSON Schema of every form, and what they share. */
export async function outputs() {
  const schemas = Object.entries(forms).map(([name, parts]) => [name, schemaOf(name, parts)]);
  const shared = {
    $schema: dialect,
    $id: "stemma:json/shared",
    description: "What the JSON forms are made of.",
    $defs: {
      ...definitions,
      ...proposalDefinitions,
      ...cardDefinitions,
      ...auditDefinitions,
      ...experimentDefinitions,
      ...selectionDefinitions,
      ...monitorDefinitions,
      ...driftDefinitions,
      ...evaluationDefinitions,
      ...alertDefinitions,
    },
  };
  const files = [["shared", shared], ...schemas].map(async ([name, schema]) => [
    `schemas/json/${name}.schema.json`,
    await format(JSON.stringify(schema), { parser: "json", printWidth: 110 }),
  ]);
  return new Map(await Promise.all(files));
}
