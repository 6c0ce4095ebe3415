import type { LockStatusForm, PinState } from "../../registry/serving-forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { lockOptions } from "../lock.ts";
import { readAnswer } from "../read.ts";
import { type Cell, renderTable } from "../render/table.ts";
import { visible } from "../render/text.ts";
import type { View } from "../render/view.ts";

/** Runs `lock status`: what moved since versions were pinned. */
export async function run(call: Call): Promise<Answer> {
  const { locks } = await call.open();
  const form = await locks.status(lockOptions(call));
  const ok = form.ok && !(call.args.has("exit-code") && form.moved > 0);
  return { ...readAnswer(call, form, renderStatus), ok };
}

function renderStatus(view: View, { file, pins, moved, ok }: LockStatusForm): string {
  if (pins.length === 0) return `${visible(file)} pins nothing`;
  const columns = [
    { title: "PIN", key: true, flexible: true },
    { title: "VERSION" },
    { title: "STAGE", spare: true },
    { title: "NOW", flexible: true },
  ];
  const rows = pins.map((pin) => [pin.reference, pin.version, pin.stage ?? "", nowCell(pin)]);
  const verdict = ok
    ? moved === 0
      ? "nothing moved"
      : `${moved} of ${pins.length} moved; stemma lock update follows`
    : "pinned versions were changed or removed in the registry";
  return [renderTable(view, columns, rows), verdict].join("\n");
}

function nowCell({ state, now, stage, intact }: PinState): Cell {
  if (stage === null) return { text: "gone from the registry", style: "red" };
  if (!intact) return { text: "has other files now", style: "red" };
  if (state === "current") return { text: "the same" };
  return { text: now ?? "leads nowhere", style: "yellow" };
}
