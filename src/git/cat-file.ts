import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { Socket } from "node:net";
import { type GitRun, spawnGit, startFailure } from "./native.ts";
import { isObjectType } from "./object-type.ts";
import type { ObjectType } from "./ports.ts";

/** What git says of an object: nothing, its type and size, or all of it. */
export type CatAnswer =
  | { readonly kind: "missing" }
  | { readonly kind: "info"; readonly type: ObjectType; readonly size: number }
  | { readonly kind: "contents"; readonly type: ObjectType; readonly body: Buffer };

/** A git that ended while it was asked. */
export class CatFileEnded extends Error {
  /** Whether the question was the first that it had not answered, and so may be what ended it. */
  readonly first: boolean;

  constructor(first: boolean) {
    super("git cat-file ended before it answered");
    this.first = first;
  }
}

interface Question {
  readonly wanted: "info" | "contents";
  readonly answer: (answer: CatAnswer) => void;
  readonly fail: (error: unknown) => void;
}

const args = ["cat-file", "--batch-command", "--buffer"];
const mostSaid = 16_384;

/**
 * A `git cat-file --batch-command` that is kept alive. Questions of one turn go to it in one write, and it answers them in order.
 * It does not keep the process that asks alive, and ends when that does, since its input then does.
 */
export class CatFile {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers = new AnswerReader();
  readonly #questions: Question[] = [];
  readonly #closed: Promise<void>;
  #unsent: string[] = [];
  #failure: Error | null = null;
  #ended = false;
  #said = "";

  constructor(run: Omit<GitRun, "input">) {
    const child = spawnGit(args, run);
    this.#child = child;
    child.stdin.on("error", () => undefined); // the end of the process tells what that means
    child.stdout.on("data", (chunk: Buffer) => this.#hear(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString("utf8")).slice(0, mostSaid);
    });
    this.#closed = new Promise((resolve) => {
      child.on("error", (cause) => {
        this.#failure = startFailure(args, cause);
        this.#end();
        resolve();
      });
      child.on("close", () => {
        this.#end();
        resolve();
      });
    });
    this.#hold(false);
  }

  /** Whether it can be asked no more. */
  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Asks for an object by its id.
   * @throws CatFileEnded; StemmaError `git-missing` or `git-failed` when there is no such program
   */
  ask(wanted: "info" | "contents", oid: string): Promise<CatAnswer> {
    return new Promise((answer, fail) => {
      if (this.#ended) {
        fail(this.#failure ?? new CatFileEnded(false));
        return;
      }
      if (this.#questions.length === 0) this.#hold(true);
      this.#questions.push({ wanted, answer, fail });
      if (this.#unsent.length === 0) queueMicrotask(() => this.#send());
      this.#unsent.push(`${wanted} ${oid}\n`);
    });
  }

  /** Lets it end, and gives what it said on standard error. */
  async close(): Promise<string> {
    this.#hold(true);
    this.#child.stdin.end();
    await this.#closed;
    return this.#said;
  }

  #send(): void {
    const lines = this.#unsent;
    this.#unsent = [];
    if (!this.#ended) this.#child.stdin.write(`${lines.join("")}flush\n`);
  }

  #hear(chunk: Buffer): void {
    this.#answers.add(chunk);
    for (let [question] = this.#questions; question !== undefined; [question] = this.#questions) {
      const answer = this.#answers.next(question.wanted);
      if (answer === null) return;
      this.#questions.shift();
      question.answer(answer);
    }
    this.#hold(false);
  }

  #end(): void {
    this.#ended = true;
    const open = this.#questions.splice(0);
    for (const [index, question] of open.entries()) {
      question.fail(this.#failure ?? new CatFileEnded(index === 0));
    }
  }

  /* An idle git must not keep our process from ending; one that owes an answer must. */
  #hold(wanted: boolean): void {
    const { stdin, stdout, stderr } = this.#child;
    const parts = [this.#child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket)];
    for (const part of parts) {
      if (wanted) part.ref();
      else part.unref();
    }
  }
}

/** Cuts the answers of git out of the chunks in which they come. */
class AnswerReader {
  #chunks: Buffer[] = [];
  #length = 0;
  #header: { readonly type: ObjectType; readonly size: number } | null = null;

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** The next answer to a question of a kind; null while it is not complete. */
  next(wanted: "info" | "contents"): CatAnswer | null {
    if (this.#header === null) {
      const line = this.#takeLine();
      if (line === null) return null;
      const [, type = "", size = ""] = line.split(" ");
      if (!isObjectType(type)) return { kind: "missing" };
      if (wanted === "info") return { kind: "info", type, size: Number(size) };
      this.#header = { type, size: Number(size) };
    }
    const { type, size } = this.#header;
    if (this.#length < size + 1) return null;
    this.#header = null;
    return { kind: "contents", type, body: this.#take(size + 1).subarray(0, size) };
  }

  #takeLine(): string | null {
    let before = 0;
    for (const chunk of this.#chunks) {
      const end = chunk.indexOf(0x0a);
      if (end >= 0) return this.#take(before + end + 1).toString("latin1", 0, before + end);
      before += chunk.length;
    }
    return null;
  }

  /* Chunks are joined only when all of them that are wanted are there: a large body is copied once. */
  #take(length: number): Buffer {
    const [only] = this.#chunks;
    const enough = only !== undefined && only.length >= length;
    const all = enough ? only : Buffer.concat(this.#chunks);
    const rest = all.subarray(length);
    const others = enough ? this.#chunks.slice(1) : [];
    this.#chunks = rest.length === 0 ? others : [rest, ...others];
    this.#length -= length;
    return all.subarray(0, length);
  }
}
