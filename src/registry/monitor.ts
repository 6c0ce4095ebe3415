import type { TelemetryFormat } from "../telemetry/format.ts";
import type { Recorder } from "../telemetry/recorder.ts";
import type { AlertOptions, AlertsForm, NotifyForm } from "./alert-forms.ts";
import type {
  MetricsForm,
  RecorderInput,
  RecordForm,
  TelemetryExportForm,
  UsageForm,
  VersionHealthForm,
  WindowOptions,
} from "./monitor-forms.ts";
import type { DryRunForm } from "./forms.ts";
import type { ReadOptions, WriteOptions } from "./options.ts";
import type { DriftForm, DriftInput, ProfileInput, ProfileOutcome } from "./profile-forms.ts";
import type { Session } from "./session.ts";

/** What is known of versions in use: requests are recorded, and sums of them read. */
export class Monitor {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Opens a recorder, whose `track` takes less than a microsecond, never throws and never waits. It writes in the background and when
   * the process ends; `close` waits until all is written. Outcomes are attributed by the experiments as they are when it is opened.
   * @throws StemmaError `git-config-invalid` for a setting that cannot be read
   */
  async recorder(input: RecorderInput = {}): Promise<Recorder> {
    const { openRecorder } = await import("./monitor/recording.ts");
    const { exposureOf } = await import("./experiments/exposure.ts");
    const exposure = input.exposure ?? (await exposureOf(this.#session));
    return openRecorder(this.#session, exposure === null ? input : { ...input, exposure });
  }

  /** Records requests that come as lines of JSON; a line that is none is counted, and the rest goes on. */
  async record(lines: Iterable<string> | AsyncIterable<string>): Promise<RecordForm> {
    const { recordLines } = await import("./monitor/recording.ts");
    return await recordLines(this.#session, lines);
  }

  /**
   * Reads what was recorded of a version: counts, latencies, success rate, errors.
   * @throws StemmaError `version-unknown`, `telemetry-corrupt`
   */
  async metrics(reference: string, options: WindowOptions = {}): Promise<MetricsForm> {
    const { readMetrics } = await import("./monitor/reading.ts");
    return await readMetrics(this.#session, reference, options);
  }

  /** Reads what was recorded of a version per day, 30 days back when absent. Throws as `metrics`. */
  async usage(reference: string, options: ReadOptions & { readonly days?: number } = {}): Promise<UsageForm> {
    const { readUsage } = await import("./monitor/reading.ts");
    return await readUsage(this.#session, reference, options);
  }

  /** Judges how a version does, against fixed limits and the window before. Throws as `metrics`. */
  async health(reference: string, options: WindowOptions = {}): Promise<VersionHealthForm> {
    const { readHealth } = await import("./monitor/reading.ts");
    return await readHealth(this.#session, reference, options);
  }

  /** Renders what was recorded, of one model or of all, in a format of other tools. Throws as `metrics`. */
  async export(
    format: TelemetryFormat,
    options: WindowOptions & { readonly reference?: string | undefined } = {},
  ): Promise<TelemetryExportForm> {
    const { exportTelemetry } = await import("./monitor/reading.ts");
    return await exportTelemetry(this.#session, format, options);
  }

  /**
   * Evaluates the alerts of the registry, and remembers beside the telemetry where they stand.
   * @throws StemmaError `alert-unknown`, `telemetry-corrupt`, `disk-failed`
   */
  async alerts(options: AlertOptions = {}): Promise<AlertsForm> {
    const { checkAlerts } = await import("./monitor/standing-alerts.ts");
    return await checkAlerts(this.#session, options);
  }

  /**
   * Writes how the features of a version were distributed in its reference data, which drift is measured against.
   * @throws StemmaError `features-invalid`, and what landing throws
   */
  async profile(input: ProfileInput, options?: WriteOptions): Promise<ProfileOutcome> {
    const { writeProfile } = await import("./monitor/profiling.ts");
    return await writeProfile(this.#session, input, options);
  }

  /** Shows what `profile` would write. Throws as it does. */
  async planProfile(input: ProfileInput): Promise<DryRunForm> {
    const { planProfileOf } = await import("./monitor/profiling.ts");
    return await planProfileOf(this.#session, input);
  }

  /**
   * Holds features of a version, in telemetry or in a table, against its profile. It is drift where the effect is large enough and chance
   * does not explain it.
   * @throws StemmaError `profile-unknown`, `features-invalid`, `version-unknown`, `telemetry-corrupt`
   */
  async drift(reference: string, input: DriftInput = {}): Promise<DriftForm> {
    const { readDrift } = await import("./monitor/drifting.ts");
    return await readDrift(this.#session, reference, input);
  }

  /**
   * Tells one channel of registry/notify.yaml of an alert that never was, to see whether it takes it.
   * @throws StemmaError `channel-unknown`
   */
  async notify(channel: string): Promise<NotifyForm> {
    const { testChannel } = await import("./monitor/notifying.ts");
    return await testChannel(this.#session, channel);
  }
}
