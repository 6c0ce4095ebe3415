import type { CardGate } from "../../records/generated/registry.ts";
import type { Model } from "../../records/normalise.ts";
import type { GateSubject } from "./entry.ts";
import { met, missing, type Outcome } from "./outcome.ts";

type Field = NonNullable<CardGate["fields"]>[number];

const usual: readonly Field[] = ["description", "owners", "license", "intended_use"];

/** The model says what it is, whose it is, under what licence, and what it is for. */
export function cardIsFilledIn(demand: CardGate, { model }: GateSubject): Outcome {
  const details = (demand.fields ?? usual).map((field) => {
    const text = model.after.model === null ? null : textOf(model.after.model, field);
    return { subject: field, actual: text, wanted: "filled in", met: text !== null };
  });
  const empty = details.filter((detail) => !detail.met).map(({ subject }) => subject);
  if (empty.length === 0)
    return met(`filled in: ${details.map(({ subject }) => subject).join(", ")}`, details);
  return missing(
    `${model.name} does not state its ${empty.join(", ")}`,
    `Write ${empty.join(", ")} into the record of the model.`,
    details,
  );
}

function textOf(model: Model, field: Field): string | null {
  const text = field === "owners" ? model.owners.join(", ") : valueOf(model, field);
  return text === null || text.trim() === "" ? null : text;
}

function valueOf(model: Model, field: Exclude<Field, "owners">): string | null {
  switch (field) {
    case "description":
      return model.description;
    case "license":
      return model.license;
    case "task":
      return model.task;
    case "intended_use":
      return model.intendedUse;
  }
}
