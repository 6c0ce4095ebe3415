/** A stream that text is written to. */
export interface Sink {
  /** Resolves once the text is handed to the system, or nobody reads it any more. */
  write(text: string): Promise<void>;
  /** Whether the reader has gone away, as far as earlier writes could tell; absent where none can. */
  gone?(): boolean;
  readonly terminal: boolean;
  /** Columns of the terminal; null where it is none. */
  readonly columns: number | null;
}

/** Where input comes from. */
export interface Source {
  readonly terminal: boolean;
  /** Reads everything, as UTF-8. */
  all(): Promise<string>;
  /** Reads line by line, as UTF-8 and without the line ends, however much there is. */
  lines(): AsyncIterable<string>;
  /** Reads one line after a question was shown; null at the end of the input. */
  line(): Promise<string | null>;
}

/** The world of one command: everything ambient that it may touch. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: Source;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds of a clock that only grows, for progress. */
  readonly elapsed: () => number;
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** The version of Stemma. */
  readonly version: string;
}
