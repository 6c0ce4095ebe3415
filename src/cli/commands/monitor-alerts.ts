import type { AlertsForm } from "../../registry/alert-forms.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { everyOf, repeat } from "../follow.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderAlertChanges, renderAlerts } from "../render/alerts.ts";

/** Runs `monitor alerts`: where the alerts stand, once or every minute. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const options = {
    ...readOptions(call),
    names: args.positionals,
    immediate: args.has("immediate"),
    notify: args.has("notify"),
  };
  const every = everyOf(call, "1m");
  const registry = await call.open();
  const evaluate = ({ monitor }: Registry): Promise<AlertsForm> => monitor.alerts(options);
  if (args.has("follow"))
    return repeat(call, registry, {
      every,
      ask: evaluate,
      // After the first view only what changed is worth a line.
      show: (view, form, told) => (told === 1 ? renderAlerts(view, form) : renderAlertChanges(view, form)),
    });
  const form = await evaluate(registry);
  return { ...readAnswer(call, form, renderAlerts), ok: form.firing === 0 };
}
