import { ByteWriter } from "../bytes.ts";

/** One value of one time series of Prometheus. */
export interface PromSample {
  /** The name of the metric. */
  readonly metric: string;
  /** Labels without the name; one with an empty value is as good as none. */
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/* The tags of protobuf: the number of the field, and 2 for bytes, 1 for eight bytes, 0 for a whole number. */
const tags = {
  series: 0x0a,
  label: 0x0a,
  name: 0x0a,
  text: 0x12,
  sample: 0x12,
  value: 0x09,
  time: 0x10,
} as const;

/**
 * Prints samples as the message `WriteRequest` of remote write 1.0. Messages behind one another are one message with all their samples.
 */
export function printWriteRequest(samples: readonly PromSample[]): Buffer {
  const request = new ByteWriter();
  for (const sample of samples) {
    request.number(tags.series);
    request.bytes(printSeries(sample));
  }
  return Buffer.from(request.view());
}

function printSeries({ metric, labels, value, time }: PromSample): Uint8Array {
  const series = new ByteWriter();
  const named = Object.entries({ ...labels, __name__: metric }).filter(([, text]) => text !== "");
  // Receivers refuse labels that are not sorted.
  for (const [name, text] of named.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const label = new ByteWriter();
    label.number(tags.name);
    label.text(name);
    label.number(tags.text);
    label.text(text);
    series.number(tags.label);
    series.bytes(label.view());
  }
  const sample = new ByteWriter();
  sample.number(tags.value);
  sample.double(value);
  sample.number(tags.time);
  sample.number(time);
  series.number(tags.sample);
  series.bytes(sample.view());
  return series.view();
}
