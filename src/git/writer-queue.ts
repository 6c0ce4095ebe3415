import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { nodeFiles } from "./file-seam.ts";
import { listFolder } from "./look.ts";
import type { WriterQueue } from "./ports.ts";
import { afterOthers, isUnderWay } from "./process-line.ts";
import { ownerState, thisOwner } from "./process-owner.ts";
import { discard, onDisk } from "./publish-file.ts";

/** Where writers stand in line. */
export interface QueueOptions {
  /** Folder of the tickets; made when the first one is drawn. */
  readonly folder: string;
  /** Milliseconds after which a head of the line that does not move is passed over; 10000 when not given. */
  readonly patience?: number;
}

/**
 * A line of ticket files, `<owner>.<time>.<random>`, oldest first. The tickets of dead owners do not count. Since the line is
 * advice only, any ticket may be taken away at any time without harm.
 */
export class TicketQueue implements WriterQueue {
  readonly #folder: string;
  readonly #patience: number;

  constructor(options: QueueOptions) {
    this.#folder = options.folder;
    this.#patience = options.patience ?? 10_000;
  }

  isEmpty(): boolean {
    return !isUnderWay(this.#folder) && this.#oldest(this.#tickets()).length === 0;
  }

  /* One ticket at a time for a process: hundreds of its promises that each look at the folder would keep each other from working. */
  inTurn<T>(work: () => Promise<T>, whileWaiting: () => void): Promise<T> {
    return afterOthers(this.#folder, () => this.#inLine(work, whileWaiting), whileWaiting);
  }

  async #inLine<T>(work: () => Promise<T>, whileWaiting: () => void): Promise<T> {
    const ticket = this.#draw();
    try {
      await this.#waitFor(ticket, whileWaiting);
      return await work();
    } finally {
      discard(nodeFiles, join(this.#folder, ticket));
    }
  }

  /* The monotonic clock is one for all processes of a machine. */
  #draw(): string {
    const time = String(process.hrtime.bigint()).padStart(20, "0");
    const ticket = `${thisOwner()}.${time}.${randomBytes(4).toString("hex")}`;
    onDisk(this.#folder, () => {
      nodeFiles.makeFolders(this.#folder);
      nodeFiles.close(nodeFiles.create(join(this.#folder, ticket), 0o644));
    });
    return ticket;
  }

  async #waitFor(ticket: string, whileWaiting: () => void): Promise<void> {
    let head = "";
    let since = 0;
    for (;;) {
      const ahead = this.#aheadOf(ticket);
      const [first] = ahead;
      if (first === undefined) return;
      if (first !== head) [head, since] = [first, performance.now()];
      if (performance.now() - since > this.#patience) discard(nodeFiles, join(this.#folder, first));
      await pause(Math.min(4 * ahead.length, 50) * (0.75 + Math.random() / 2));
      whileWaiting();
    }
  }

  /* A ticket that others took away, being tired of it, has nobody ahead. */
  #aheadOf(ticket: string): readonly string[] {
    const tickets = this.#tickets();
    return this.#oldest(tickets.slice(0, Math.max(0, tickets.indexOf(ticket))));
  }

  #tickets(): readonly string[] {
    const names = (listFolder(this.#folder) ?? []).map(({ name }) => name);
    return names.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
  }

  /* The tickets from the first one whose owner may be alive. Only the first ones are judged: to look at every owner whenever anybody
     waits would take the processor from the writer whose turn it is. */
  #oldest(tickets: readonly string[]): readonly string[] {
    const first = tickets.findIndex((name) => ownerState(name) !== "dead");
    const dead = first === -1 ? tickets : tickets.slice(0, first);
    for (const name of dead) discard(nodeFiles, join(this.#folder, name));
    return tickets.slice(dead.length);
  }
}

/* After the five fields of the owner. */
function timeOf(ticket: string): string {
  return ticket.split(".").slice(5).join(".");
}
