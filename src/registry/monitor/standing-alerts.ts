import { FolderLedger } from "../../telemetry/alerts/ledger.ts";
import type { AlertOptions, AlertsForm } from "../alert-forms.ts";
import type { Session } from "../session.ts";
import { evaluateAlerts } from "./alerting.ts";
import { telemetryFolder } from "./folder.ts";
import { channelsOf } from "./notifying.ts";

/** Evaluates the alerts of a registry; where they stand is kept beside its telemetry. Throws as `evaluateAlerts` does. */
export async function checkAlerts(session: Session, options: AlertOptions): Promise<AlertsForm> {
  const channels = options.notify === true ? channelsOf(session) : null;
  return evaluateAlerts(session, new FolderLedger(telemetryFolder(session)), options, channels);
}
