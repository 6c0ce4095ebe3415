/*
 * A process that reads an experiment and units as JSON from a file and prints what each unit is served, as JSON. Argument: the file.
 */
import fs from "node:fs";
import { Router } from "../../src/experiments/router.ts";
import type { ExperimentRecord } from "../../src/records/generated/experiment.ts";

const [file = ""] = process.argv.slice(2);
const { record, units } = JSON.parse(fs.readFileSync(file, "utf8")) as {
  readonly record: ExperimentRecord;
  readonly units: readonly string[];
};
const router = new Router([record]);
fs.writeSync(1, JSON.stringify(units.map((unit) => router.assign(record.name, unit))));
