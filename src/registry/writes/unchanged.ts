import type { WriteForm } from "../forms.ts";

/** What a write answers that found nothing to do, and so neither planned nor looked at a remote. */
export function unchanged(base: string | null): WriteForm {
  return { base, commit: null, changed: false, durable: true, findings: [], repeated: false, remote: null };
}
