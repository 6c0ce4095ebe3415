import type { StemmaError } from "../../values/error.ts";
import type { NamedValues, Value } from "../row.ts";
import { type RunnerCode, runnerFault } from "../runner-fault.ts";
import type { CommandOptions } from "../runner-options.ts";
import type { Answers, Feed, RunnerSession } from "../runner.ts";
import { type AnswerLine, parseAnswer, questionLine, resetLine } from "./command-line.ts";
import { notFiniteFault } from "./finite.ts";
import { interrupted } from "./interrupted.ts";
import { LineSplitter } from "./line-splitter.ts";
import { machineFacts } from "./machine.ts";
import type { Program } from "./program.ts";
import { type ProgramEnd, type ProgramWatcher } from "./program.ts";

const longestLine = 64 * 1024 * 1024;
const answerForm = '{"id": 0, "outputs": {"score": 0.5}}';
const outputHint = `For each line that it reads it prints one such as ${answerForm}; all else belongs on its standard error.`;

/* A batch that was asked and not answered yet. */
interface Pending {
  readonly batch: readonly Feed[];
  readonly firstId: number;
  readonly outputs: (NamedValues | undefined)[];
  missing: number;
  /** The first row that could not be answered, while the others still are. */
  fault: StemmaError | null;
  readonly settle: (ending: StemmaError | null) => void;
}

/** A program that answers JSON Lines. */
export class CommandSession implements RunnerSession, ProgramWatcher {
  readonly engine = { name: "command", version: "1" };
  readonly inputs = null;
  readonly outputs = null;
  readonly concurrent = false;
  readonly environment: Readonly<Record<string, string>>;
  readonly #options: CommandOptions;
  readonly #lines = new LineSplitter(longestLine);
  #program: Program | null = null;
  #pending: Pending | null = null;
  #over: StemmaError | null = null;
  #nextId = 0;

  constructor(options: CommandOptions) {
    this.#options = options;
    this.environment = { ...machineFacts(), command: options.argv.join(" ") };
  }

  /** Takes the program that answers. */
  attach(program: Program): void {
    this.#program = program;
  }

  async predict(batch: readonly Feed[], signal?: AbortSignal): Promise<Answers> {
    if (this.#over !== null) throw this.#over;
    if (signal?.aborted === true) throw interrupted(signal);
    const firstId = this.#nextId;
    this.#nextId += batch.length;
    const questions = batch.map((feed, at) => questionLine(firstId + at, feed)).join("");
    const outputs = Array.from(batch, (): NamedValues | undefined => undefined);
    const started = performance.now();
    await this.#asked({ batch, firstId, outputs }, questions, signal);
    const latencyMs = performance.now() - started;
    return { outputs: outputs.filter((each) => each !== undefined), latencyMs };
  }

  reset(): Promise<void> {
    if (this.#over !== null) return Promise.reject(this.#over);
    this.#program?.write(resetLine);
    return Promise.resolve();
  }

  memoryBytes(): Promise<number | null> {
    const peak = this.#program?.peakBytes ?? 0;
    return Promise.resolve(peak === 0 ? null : peak);
  }

  async close(): Promise<void> {
    await this.#program?.close();
  }

  onOutput(chunk: Buffer): void {
    const lines = this.#lines.take(chunk);
    if (lines === null) {
      this.#fail("runner-output-invalid", `it printed a line of over ${longestLine} bytes`, outputHint);
      return;
    }
    for (const line of lines) if (line.trim() !== "") this.#hear(parseAnswer(line));
  }

  onEnd({ status, signal }: ProgramEnd): void {
    const how = signal === null ? `with status ${status ?? "unknown"}` : `by ${signal}`;
    const said = this.#program?.errors ?? "";
    const last = said === "" ? "it said nothing on its standard error" : `its last words:\n${said}`;
    this.#fail("runner-failed", `the program ended ${how} before it had answered; ${last}`, null, {
      status,
      signal,
    });
  }

  onMemory(bytes: number): void {
    const limit = this.#options.memoryBytes ?? 0;
    const text = `the program takes ${bytes} bytes of memory, and may take ${limit}`;
    this.#fail("runner-memory", text, null, { bytes, limit });
  }

  #asked(
    asked: Pick<Pending, "batch" | "firstId" | "outputs">,
    questions: string,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const { timeoutMs } = this.#options;
      const timer = setTimeout(() => {
        this.#fail("runner-timeout", `no answer came within ${timeoutMs} ms`, null, { timeoutMs });
      }, timeoutMs);
      const onAbort = () => this.#end(interrupted(signal));
      const settle = (ending: StemmaError | null): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        this.#pending = null;
        if (ending === null) resolve();
        else reject(ending);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#pending = { ...asked, missing: asked.batch.length, fault: null, settle };
      this.#program?.write(questions);
    });
  }

  #hear(answer: AnswerLine): void {
    if (this.#over !== null) return;
    if ("fault" in answer) {
      this.#fail("runner-output-invalid", answer.fault, outputHint);
      return;
    }
    const pending = this.#pending;
    const place = pending === null ? -1 : answer.id - pending.firstId;
    const feed = pending?.batch[place];
    if (pending === null || feed === undefined || pending.outputs[place] !== undefined) {
      this.#fail("runner-output-invalid", `it answered ${answer.id}, which was not asked`, outputHint);
      return;
    }
    this.#answered(pending, { place, row: feed.row }, answer);
  }

  /* A row that could not be answered fails its batch, once the other answers are heard: the program lives on. */
  #answered(
    pending: Pending,
    { place, row }: { readonly place: number; readonly row: number },
    answer: Exclude<AnswerLine, { readonly fault: string }>,
  ): void {
    const outputs = "error" in answer ? new Map<string, Value>() : answer.outputs;
    pending.fault ??=
      "error" in answer
        ? runnerFault("runner-failed", `the program says: ${answer.error}`, { row })
        : notFiniteFault(outputs, row);
    pending.outputs[place] = outputs;
    pending.missing -= 1;
    if (pending.missing === 0) pending.settle(pending.fault);
  }

  #fail(
    code: RunnerCode,
    message: string,
    hint: string | null,
    data: Readonly<Record<string, unknown>> = {},
  ): void {
    const place = this.#pending?.outputs.indexOf(undefined) ?? -1;
    const row = this.#pending?.batch[place]?.row ?? null;
    const said = this.#program?.errors ?? "";
    this.#end(
      runnerFault(code, message, {
        row,
        ...(hint === null ? {} : { hint }),
        data: { ...data, stderr: said },
      }),
    );
  }

  #end(ending: StemmaError): void {
    this.#over ??= ending;
    this.#program?.kill();
    this.#pending?.settle(this.#over);
  }
}
