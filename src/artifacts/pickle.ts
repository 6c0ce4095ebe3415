import { isStemmaError } from "../values/error.ts";
import type { ByteSource } from "./byte-source.ts";
import { instructions } from "./pickle-instructions.ts";
import { PickleMachine, pickleFault } from "./pickle-machine.ts";
import type { PickleValue } from "./pickle-values.ts";
import { SpanReader } from "./span-reader.ts";

/** What scanning a pickle found. */
export interface PickleScan {
  /** The names that loading it would import and that are not known as harmless, in the order in which they occur. */
  readonly imports: readonly string[];
  /** False where something else than an instruction came before any import, at which every program that loads it stops. */
  readonly isPickle: boolean;
  /** What it holds; null where the scan did not come to its end. */
  readonly value: PickleValue | null;
  /** Why the scan stopped; null where it came to the end. */
  readonly fault: string | null;
  /** Where the scan stopped. */
  readonly end: number;
}

const mostInstructions = 5_000_000;
const stop = 0x2e;

/**
 * Scans the instructions of a pickle (protocols 0 to 5) without executing any. Texts and numbers are followed through stack and
 * memo as far as the names of imports and the shapes of tensors need it; arrays are skipped.
 */
export function scanPickle(source: ByteSource, start = 0): PickleScan {
  const machine = new PickleMachine(new SpanReader(source, pickleFault), start);
  const scan = (value: PickleValue | null, fault: string | null, isPickle: boolean): PickleScan => ({
    imports: machine.imports,
    isPickle,
    value,
    fault,
    end: machine.reader.at,
  });
  try {
    for (let count = 0; count < mostInstructions; count += 1) {
      const { at } = machine.reader;
      const code = machine.reader.byte();
      if (code === stop) return scan(machine.pop(), null, true);
      const instruction = instructions[code];
      if (instruction === undefined)
        return scan(null, `at byte ${at}, 0x${code.toString(16)} is no instruction`, machine.importsAny);
      instruction(machine);
    }
    return scan(null, `it has over ${mostInstructions} instructions`, true);
  } catch (error) {
    if (!isStemmaError(error, "weights-invalid")) throw error;
    const { offset, fault } = error.data;
    return scan(null, `at byte ${String(offset)}, ${String(fault)}`, true);
  }
}
