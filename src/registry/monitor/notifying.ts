import { fetchThrough } from "../../forge/proxy.ts";
import type { ChannelRecord } from "../../records/generated/notify.ts";
import { readAlert, readNotify } from "../../snapshot/monitored.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { AlertChange } from "../../telemetry/alerts/change.ts";
import type { Undelivered } from "../../telemetry/alerts/ledger.ts";
import { chatMessage, webhookMessage } from "../../telemetry/alerts/message.ts";
import { notifyFailed, postMessage } from "../../telemetry/alerts/post.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import { renderInstant } from "../../values/instant.ts";
import { murmur3 } from "../../values/murmur3.ts";
import type { AlertDelivery, NotifyForm } from "../alert-forms.ts";
import { forgeOf } from "../forge/open-forge.ts";
import type { Session } from "../session.ts";
import type { Channels } from "./alerting.ts";

/* How many evaluations try to tell a channel of a change, and how many changes wait for that. */
const mostTries = 30;
const mostWaiting = 200;

/** The channels of a registry. One that fails is told of, and holds up no other. */
export function channelsOf(session: Session): Channels {
  return {
    address: async (snapshot, waiting, changes) => {
      const record = await readNotify(snapshot);
      const channels = record?.channels ?? {};
      const usual = record?.default ?? Object.keys(channels);
      const fresh: Undelivered[] = [];
      for (const change of changes)
        for (const channel of await wantedBy(snapshot, change, usual))
          if (wants(channels[channel], change)) fresh.push({ channel, change, tries: 0 });
      return [...waiting.slice(-mostWaiting), ...fresh];
    },
    tell: async (snapshot, errands, left) => {
      const channels = (await readNotify(snapshot))?.channels ?? {};
      const pending = new Pending(errands, left);
      const lines = inOrder(errands).map((line) => runLine(session, channels, line, pending));
      const settled = await Promise.allSettled(lines);
      for (const line of settled) if (line.status === "rejected") throw line.reason;
      return settled.flatMap((line) => (line.status === "fulfilled" ? line.value : []));
    },
  };
}

/** What is still to be told. Its steps are kept one after the other, though channels are told at one time. */
class Pending {
  readonly #left: Map<Undelivered, Undelivered>;
  readonly #keep: (undelivered: readonly Undelivered[]) => Promise<void>;
  #last: Promise<void> = Promise.resolve();

  constructor(errands: readonly Undelivered[], keep: (undelivered: readonly Undelivered[]) => Promise<void>) {
    this.#left = new Map(errands.map((errand) => [errand, errand]));
    this.#keep = keep;
  }

  /** Keeps what became of an errand: what is to be tried again, or null where it is done. */
  settle(errand: Undelivered, again: Undelivered | null): Promise<void> {
    if (again === null) this.#left.delete(errand);
    else this.#left.set(errand, again);
    this.#last = this.#last.then(() => this.#keep([...this.#left.values()]));
    return this.#last;
  }
}

/**
 * Tells one channel of a change that never was, to see whether it takes it.
 * @throws StemmaError `channel-unknown`
 */
export async function testChannel(session: Session, name: string): Promise<NotifyForm> {
  const { commit, snapshot } = await session.view();
  const channels = (await readNotify(snapshot))?.channels ?? {};
  const channel = Object.hasOwn(channels, name) ? channels[name] : undefined;
  if (channel === undefined)
    throw new StemmaError("channel-unknown", `registry/notify.yaml has no channel ${name}`, {
      hint: `There is ${Object.keys(channels).join(", ") || "none"}.`,
      data: { channel: name, known: Object.keys(channels) },
    });
  const now = session.world.now();
  const change: AlertChange = {
    id: `test.${String(now)}`,
    alert: "test",
    description: "Nothing happened: somebody looks whether this channel works.",
    severity: "low",
    ...{ model: "none", version: "0.0.0", from: "inactive", to: "firing", at: renderInstant(now) },
    ...{ value: null, limit: null, reason: "stemma monitor notify was run", commit },
  };
  const failure = await attemptTo(() => deliver(session, { name, channel, change }));
  return {
    commit,
    channel: name,
    kind: channel.kind,
    delivered: failure === null,
    failure: failure?.message ?? null,
  };
}

async function wantedBy(
  snapshot: Snapshot,
  { alert }: AlertChange,
  usual: readonly string[],
): Promise<readonly string[]> {
  try {
    return (await readAlert(snapshot, alert)).channels ?? usual;
  } catch (error) {
    // An alert that is gone, or cannot be read any more, is told where others are.
    if (isStemmaError(error)) return usual;
    throw error;
  }
}

function wants(channel: ChannelRecord | undefined, { severity }: AlertChange): boolean {
  return channel?.severities?.includes(severity) ?? true;
}

/* A channel hears of changes one after the other, in their order. */
function inOrder(errands: readonly Undelivered[]): readonly (readonly Undelivered[])[] {
  const lines = new Map<string, Undelivered[]>();
  for (const errand of errands) lines.set(errand.channel, [...(lines.get(errand.channel) ?? []), errand]);
  return [...lines.values()];
}

/* Once a channel has failed, the rest of its line waits for the next evaluation: none may wait for all its attempts. */
async function runLine(
  session: Session,
  channels: Readonly<Record<string, ChannelRecord>>,
  line: readonly Undelivered[],
  pending: Pending,
): Promise<readonly AlertDelivery[]> {
  const deliveries: AlertDelivery[] = [];
  let down: StemmaError | null = null;
  for (const errand of line) {
    const { channel: name, change, tries } = errand;
    const channel = Object.hasOwn(channels, name) ? channels[name] : undefined;
    const failure: StemmaError | null =
      down ??
      (channel === undefined
        ? notifyFailed(`registry/notify.yaml has no channel ${name}`, false)
        : await attemptTo(() => deliver(session, { name, channel, change })));
    const again = failure !== null && failure.data["again"] === true && tries + 1 < mostTries;
    if (failure?.data["again"] === true) down = failure;
    await pending.settle(errand, again ? { ...errand, tries: tries + 1 } : null);
    deliveries.push({
      channel: name,
      alert: change.alert,
      to: change.to,
      delivered: failure === null,
      failure: failure?.message ?? null,
      again,
    });
  }
  return deliveries;
}

interface Delivery {
  readonly name: string;
  readonly channel: ChannelRecord;
  readonly change: AlertChange;
}

/* Everything that a channel suffers from is its own; a fault of ours is not. */
async function attemptTo(step: () => Promise<void>): Promise<StemmaError | null> {
  try {
    await step();
    return null;
  } catch (error) {
    if (!isStemmaError(error) || error.kind === "bug") throw error;
    return error.code === "notify-failed" ? error : notifyFailed(error.message, error.kind === "unavailable");
  }
}

async function deliver(session: Session, { name, channel, change }: Delivery): Promise<void> {
  const { world, signal } = session;
  if (channel.kind === "issue") {
    const { issues } = forgeOf(session);
    if (issues === null) throw notifyFailed("this forge has no issues", false);
    await issues.tell({
      marker: `alert-${murmur3(change.alert).toString(16)}`,
      title: `Alert: ${change.alert}`,
      body: issueBody(change),
      open: change.to === "firing",
    });
    return;
  }
  const url = session.setting(`notify.${name}.url`);
  if (url === undefined || !/^https?:\/\//.test(url))
    throw notifyFailed(
      `stemma.notify.${name}.url is ${url === undefined ? "not set" : "no URL of HTTP"}`,
      false,
    );
  const secret = session.setting(`notify.${name}.secret`) ?? null;
  const message = channel.kind === "chat" ? chatMessage(change) : webhookMessage(change, secret, world.now());
  const sleep = (milliseconds: number): Promise<void> => world.sleep(milliseconds);
  await postMessage(url, message, { fetch: fetchThrough(world.env), sleep, signal });
}

function issueBody({ to, severity, model, version, reason, description, at, commit }: AlertChange): string {
  return [
    `**${to}** since ${at} (${severity}): \`${model}@${version}\``,
    reason,
    ...(description === "" ? [] : [description]),
    `By the records of ${commit}.`,
  ].join("\n\n");
}
