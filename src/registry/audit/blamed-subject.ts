import { shapes } from "../../records/generated/shapes.ts";

/** What `blame` is asked about: a record, and a path in it. */
export interface BlamedSubject {
  /** `model`, `model@X`, or `experiment:NAME` and the like. */
  readonly reference: string;
  /** Null for the whole record. */
  readonly path: string | null;
}

/**
 * Reads `vad.stages.production` or `vad@1.0.0.metrics.acc` in every way in which it can be meant, the shortest name first and the text as
 * one name last: names and versions may hold dots, and so may keys.
 */
export function readingsOf(text: string): readonly BlamedSubject[] {
  const keys = Object.keys(shapes[kindIn(text)].keys ?? {});
  const readings: BlamedSubject[] = [];
  for (let dot = text.indexOf("."); dot !== -1; dot = text.indexOf(".", dot + 1)) {
    const path = text.slice(dot + 1);
    if (dot > 0 && keys.includes(path.split(".", 1)[0] ?? ""))
      readings.push({ reference: text.slice(0, dot), path });
  }
  return [...readings, { reference: text, path: null }];
}

function kindIn(text: string): keyof typeof shapes {
  const [, kind] = /^(experiment|selection|alert):/.exec(text) ?? [];
  if (kind === "experiment" || kind === "selection" || kind === "alert") return kind;
  return text.includes("@") ? "version" : "model";
}
