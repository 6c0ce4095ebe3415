import type { DoctorForm } from "../../registry/forms.ts";
import { doctor } from "../../registry/health/doctor.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { renderDoctor } from "../render/health.ts";
import { usageFault } from "../usage.ts";

/** Runs `doctor`: the health of the repository. It opens the registry by itself, as far as that goes. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  if (args.has("repo"))
    throw usageFault(
      "doctor examines a repository on this disk",
      "Run it where the repository is, or in a clone of it.",
    );
  const options = { ...call.openOptions(), fix: args.has("fix"), quick: args.has("quick") };
  const form: DoctorForm = await doctor(options);
  return { json: form, ok: form.ok, text: (view) => renderDoctor(view, form) };
}
