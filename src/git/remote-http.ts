import { isStemmaError, type StemmaError } from "../values/error.ts";
import { AnswerLost, HttpRequests } from "./http-requests.ts";
import { isOid } from "./oid.ts";
import { missingFrom, takeIntake } from "./pack-intake.ts";
import { parsePack } from "./pack-parse.ts";
import { printPack } from "./pack-stream.ts";
import { flushPacket, packet, PacketReader, splitBands } from "./pkt-line.ts";
import type { Oid } from "./ports.ts";
import { checkRefName } from "./ref-name.ts";
import type { PushOutcome, Remote, RemoteListing, RemoteUpdate } from "./remote.ts";
import { remoteError, remoteFault, serverWords } from "./remote-fault.ts";
import { isAsked, rejectionOf, type RemoteParts } from "./remote-native.ts";
import type { RemoteUrl } from "./remote-url.ts";
import { unsentObjects } from "./unsent.ts";

/** What our own client needs besides what every remote does. */
export interface HttpParts extends RemoteParts {
  /** Absolute path of the `objects` folder. */
  readonly objectsFolder: string;
  /** The commits whose parents a shallow clone of ours does without. */
  readonly shallow: () => Promise<ReadonlySet<Oid>>;
}

type Service = "git-upload-pack" | "git-receive-pack";

/** What a server says first: its refs, and what it can do. */
interface Advertisement extends RemoteListing {
  readonly capabilities: ReadonlySet<string>;
}

/* Of an object that is fetched, as for one that is read. */
const objectCap = 32 * 1024 * 1024;
const none: Oid = "0".repeat(40);
const looks = 5;

/**
 * Speaks smart HTTP itself (gitprotocol-http, version 0), so that a registry needs no git program: it asks for the refs, takes a
 * pack, or sends one, in one request each.
 */
export class HttpRemote implements Remote {
  readonly transport = "http";
  readonly url: string;
  readonly #parts: HttpParts;
  readonly #requests: HttpRequests;
  readonly #pushRequests: HttpRequests;

  constructor(parts: HttpParts) {
    const { url, pushUrl = url, gitDir, env, patience, signal } = parts;
    const run = { gitDir, env, patience, signal };
    this.#parts = parts;
    this.url = url.shown;
    this.#requests = new HttpRequests(url, run);
    this.#pushRequests = pushUrl === url ? this.#requests : new HttpRequests(pushUrl, run);
  }

  async list(names: readonly string[]): Promise<RemoteListing> {
    const { head, refs } = await this.#discover("git-upload-pack", this.#requests);
    return { head, refs: new Map([...refs].filter(([ref]) => isAsked(ref, names))) };
  }

  async fetch(names: readonly string[], have: readonly Oid[]): Promise<ReadonlyMap<string, Oid>> {
    for (const name of names) checkRefName(name);
    for (let look = 0; ; look++) {
      const { refs, capabilities } = await this.#discover("git-upload-pack", this.#requests);
      const asked = new Map([...refs].filter(([ref]) => names.includes(ref)));
      const wanted = [...new Set(asked.values())].filter((oid) => !have.includes(oid));
      if (wanted.length === 0) return asked;
      if (await this.#bring(wanted, have, capabilities)) return asked;
      // A ref that was rewritten since it was listed is not given any more.
      if (look === looks) throw remoteError("remote-incomplete", this.url, "what its refs name did not come");
    }
  }

  async push({ ref, expected, next }: RemoteUpdate): Promise<PushOutcome> {
    checkRefName(ref);
    const { objects, pushUrl, url, shallow } = this.#parts;
    const { shown } = pushUrl ?? url;
    const { refs, capabilities } = await this.#discover("git-receive-pack", this.#pushRequests);
    const actual = refs.get(ref) ?? null;
    if (actual === next) return { state: "accepted" };
    if (actual !== expected) return { state: "moved", said: `${ref} is at ${actual ?? "nothing"}` };
    if (!capabilities.has("report-status"))
      throw remoteError("remote-failed", shown, "the server does not report what it did");
    const there = [...refs].flatMap(([name, oid]) => (name.startsWith("refs/heads/") ? [oid] : []));
    const sent = await unsentObjects(objects, next, {
      there: actual === null ? there : [...there, actual],
      shallow: await shallow(),
    });
    const asks = ["report-status", "side-band-64k"].filter((each) => capabilities.has(each));
    const command = packet(`${actual ?? none} ${next} ${ref}\0 ${asks.join(" ")} agent=stemma`);
    return this.#send(Buffer.concat([command, flushPacket, printPack(sent, objects.algorithm)]), ref, shown);
  }

  async #send(bytes: Buffer, ref: string, shown: string): Promise<PushOutcome> {
    let answer: Buffer;
    try {
      answer = await this.#post("git-receive-pack", bytes, this.#pushRequests);
    } catch (error) {
      if (error instanceof AnswerLost) return { state: "unknown", said: serverWords(error.message) };
      // A proxy's 5xx says nothing about the server behind it.
      if (isStemmaError(error, "remote-unreachable")) return { state: "unknown", said: error.message };
      throw error;
    }
    return readReport(answer, ref, shown);
  }

  /* False where the server does not give what it has listed any more. */
  async #bring(
    wanted: readonly Oid[],
    have: readonly Oid[],
    capabilities: ReadonlySet<string>,
  ): Promise<boolean> {
    const { objects: store, objectsFolder: folder } = this.#parts;
    const shallow = await this.#parts.shallow();
    const asks = ["side-band-64k", "ofs-delta", "no-progress"].filter((each) => capabilities.has(each));
    const [first = "", ...others] = wanted;
    const body = Buffer.concat([
      packet(`want ${first} ${asks.join(" ")} agent=stemma\n`),
      ...others.map((oid) => packet(`want ${oid}\n`)),
      ...(capabilities.has("shallow") ? [...shallow].map((oid) => packet(`shallow ${oid}\n`)) : []),
      flushPacket,
      ...have.map((oid) => packet(`have ${oid}\n`)),
      packet("done\n"),
    ]);
    const pack = this.#packIn(await this.#post("git-upload-pack", body, this.#requests), asks);
    if (pack === null) return false;
    const objects = parsePack(pack, objectCap);
    const intake = { pack, objects, store, folder, shallow };
    if ((await missingFrom(intake)) !== null) return false;
    await takeIntake(intake);
    for (const oid of wanted) if ((await store.read(oid)) === null) return false;
    return true;
  }

  #packIn(answer: Buffer, asks: readonly string[]): Buffer | null {
    const reader = new PacketReader(answer);
    const packets: Buffer[] = [];
    for (let next = reader.next(); next !== undefined; next = reader.next())
      if (next !== null) packets.push(next);
    const refusal = packets.map((each) => each.toString("utf8")).find((text) => text.startsWith("ERR "));
    if (refusal !== undefined) {
      if (/not our ref|upload-pack: not our/.test(refusal)) return null;
      throw remoteFault(this.url, refusal.slice("ERR ".length));
    }
    if (!asks.includes("side-band-64k"))
      throw remoteError(
        "remote-failed",
        this.url,
        "the server is too old for this client; set stemma.transport=git",
      );
    const { data, fatal } = splitBands(packets);
    if (fatal !== null) throw remoteFault(this.url, fatal);
    return data.length === 0 ? null : data;
  }

  async #post(service: Service, bytes: Buffer, requests: HttpRequests): Promise<Buffer> {
    const accept = `application/x-${service}-result`;
    try {
      return await requests.send({
        path: service,
        accept,
        body: { type: `application/x-${service}-request`, bytes },
      });
    } catch (error) {
      if (service === "git-upload-pack" && error instanceof AnswerLost)
        throw remoteError("remote-unreachable", this.url, serverWords(error.message), error);
      throw error;
    }
  }

  async #discover(service: Service, requests: HttpRequests): Promise<Advertisement> {
    const accept = `application/x-${service}-advertisement`;
    const answer = await requests.send({ path: `info/refs?service=${service}`, accept });
    const reader = new PacketReader(answer);
    try {
      const [announced] = reader.section();
      if (announced?.toString("utf8").trim() === `# service=${service}`) return readRefs(reader);
    } catch (cause) {
      if (!isStemmaError(cause, "object-corrupt")) throw cause;
      throw this.#noServer(cause);
    }
    throw this.#noServer();
  }

  #noServer(cause?: unknown): StemmaError {
    return remoteError(
      "remote-missing",
      this.url,
      "it does not answer as a Git server over smart HTTP",
      cause,
    );
  }
}

/* `<oid> <ref>`, on the first line with NUL and the capabilities; a server without refs sends those with a ref that is none. */
function readRefs(reader: PacketReader): Advertisement {
  const refs = new Map<string, Oid>();
  let capabilities: readonly string[] = [];
  for (const content of reader.section()) {
    const [line = "", rest] = content.toString("utf8").replace(/\n$/, "").split("\0");
    if (rest !== undefined) capabilities = rest.trim().split(" ");
    const [oid = "", ref = ""] = line.split(" ");
    if (isOid(oid) && ref.startsWith("refs/") && !ref.endsWith("^{}")) refs.set(ref, oid);
  }
  const head = capabilities.find((each) => each.startsWith("symref=HEAD:"))?.slice("symref=HEAD:".length);
  return { head: head ?? null, refs, capabilities: new Set(capabilities) };
}

/* `unpack ok`, then `ok <ref>` or `ng <ref> <reason>` (gitprotocol-pack, "Report Status"). */
function readReport(answer: Buffer, ref: string, shown: string): PushOutcome {
  const unread = (): PushOutcome => ({ state: "unknown", said: "the server did not report what it did" });
  let report: readonly string[];
  let progress: string;
  try {
    const packets = new PacketReader(answer).section();
    const isBanded = packets[0] !== undefined && (packets[0][0] ?? 0) <= 3;
    const bands = isBanded ? splitBands(packets) : null;
    progress = (bands?.progress ?? "")
      .split(/[\r\n]+/)
      .map((line) => `remote: ${line}`)
      .join("\n");
    const lines = bands === null ? packets : new PacketReader(bands.data).section();
    report = lines.map((line) => line.toString("utf8").trim());
  } catch (error) {
    if (isStemmaError(error, "object-corrupt")) return unread();
    throw error;
  }
  const ng = report.find((line) => line.startsWith(`ng ${ref} `))?.slice(`ng ${ref} `.length);
  if (ng !== undefined) return rejectionOf(shown, ng, progress);
  if (report.includes(`ok ${ref}`)) return { state: "accepted" };
  const unpack = report.find((line) => line.startsWith("unpack ") && line !== "unpack ok");
  return unpack === undefined ? unread() : rejectionOf(shown, unpack, progress);
}

/** Whether a URL is one that our own client may speak with. */
export function isHttp({ scheme }: RemoteUrl): boolean {
  return scheme === "http" || scheme === "https";
}
