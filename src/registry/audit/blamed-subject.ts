import { shapes } from "../../records/generated/shapes.ts";

/** What `blame` is asked about: a record, and a path in it. */
export interface BlamedSubject {
  /** `model` or `model@X`. */
  readonly reference: string;
  /** Null for the whole record. */
  readonly path: string | null;
}

/**
 * Reads `vad.stages.production` or `vad@1.0.0.metrics.acc` in every way in which it can be meant, the shortest name first and the text as
 * one name last: names and versions may hold dots, and so may keys.
 */
export function readingsOf(text: string): readonly BlamedSubject[] {
  const keys = Object.keys((text.includes("@") ? shapes.version.keys : shapes.model.keys) ?? {});
  const readings: BlamedSubject[] = [];
  for (let dot = text.indexOf("."); dot !== -1; dot = text.indexOf(".", dot + 1)) {
    const path = text.slice(dot + 1);
    if (dot > 0 && keys.includes(path.split(".", 1)[0] ?? ""))
      readings.push({ reference: text.slice(0, dot), path });
  }
  return [...readings, { reference: text, path: null }];
}
