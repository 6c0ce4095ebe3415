import { planNext } from "../../changes/register.ts";
import type { NextForm } from "../forms.ts";
import type { ReadOptions, RegisterInput } from "../options.ts";
import type { Session } from "../session.ts";
import { loadBase } from "../writes/base.ts";
import { readRegistration } from "../writes/registration.ts";

/** Whoever asks which version comes next need not say who they are. */
const nobody = { name: "", email: "" };

/** Tells which version a registration would give, or would have given as of `at`, and why. */
export async function readNext(
  session: Session,
  input: RegisterInput,
  { at }: ReadOptions,
): Promise<NextForm> {
  const { intent } = await readRegistration(session, input);
  const view = await session.view(at);
  const base = await loadBase(view, intent, session.history);
  const next = planNext(intent, base, { now: session.world.now(), actor: nobody });
  return { commit: view.commit, model: base.names.get(input.model) ?? input.model, ...next };
}
