import { createHmac } from "node:crypto";
import type { AlertChange } from "./change.ts";

/** What is posted to a channel. */
export interface Message {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The header that carries the signature of a webhook. */
export const signatureHeader = "stemma-signature";

/**
 * The message of a webhook: JSON, signed where there is a secret. The header is `t=SECONDS,v1=HEX`, and HEX the HMAC-SHA256 of
 * `SECONDS.BODY` by the secret. Who gets it refuses times that are long ago, and an `id` twice.
 */
export function webhookMessage(change: AlertChange, secret: string | null, now: number): Message {
  const body = JSON.stringify({ event: "alert", ...change });
  const time = Math.floor(now / 1000);
  const headers = {
    "content-type": "application/json",
    "user-agent": "stemma",
    "stemma-delivery": change.id,
  };
  if (secret === null) return { body, headers };
  return {
    body,
    headers: { ...headers, [signatureHeader]: `t=${String(time)},v1=${sign(time, body, secret)}` },
  };
}

/** The signature of a body at a time, in seconds since the epoch: hex digits. */
export function sign(time: number, body: string, secret: string): string {
  return createHmac("sha256", secret)
    .update(`${String(time)}.${body}`)
    .digest("hex");
}

/** The message of a chat: what Slack and its kin take. */
export function chatMessage(change: AlertChange): Message {
  const { alert, to, severity, model, version, reason, description } = change;
  const lines = [
    `*${chatText(alert)}* ${to} (${severity}): ${chatText(`${model}@${version}`)}`,
    chatText(reason),
    ...(description === "" ? [] : [chatText(description)]),
  ];
  return {
    body: JSON.stringify({ text: lines.join("\n") }),
    headers: { "content-type": "application/json", "user-agent": "stemma" },
  };
}

/* Three characters have a meaning there: they could name a whole channel. */
function chatText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
