import { type PickleMachine, pickleFault } from "./pickle-machine.ts";
import { other, pickleObject, type PickleObject, type PickleValue } from "./pickle-values.ts";
import type { SpanReader } from "./span-reader.ts";

/** What an instruction does to the machine. */
export type Instruction = (machine: PickleMachine) => void;

const number =
  (read: (reader: SpanReader) => number): Instruction =>
  (machine) => {
    machine.push({ kind: "number", number: read(machine.reader) });
  };
const push =
  (make: () => PickleValue): Instruction =>
  (machine) => {
    machine.push(make());
  };
const texts =
  (length: (reader: SpanReader) => number): Instruction =>
  (machine) => {
    machine.text(length(machine.reader));
  };
const blob =
  (length: (reader: SpanReader) => number): Instruction =>
  (machine) => {
    machine.skipped(length(machine.reader));
  };
const get =
  (index: (machine: PickleMachine) => number): Instruction =>
  (machine) => {
    const at = index(machine);
    const value = machine.memo.get(at);
    if (value === undefined) throw pickleFault(machine.reader.at, `nothing was remembered as ${at}`);
    machine.push(value);
  };
const put =
  (index: (machine: PickleMachine) => number): Instruction =>
  (machine) => {
    machine.memo.set(index(machine), machine.top);
  };
const tuple =
  (length: number): Instruction =>
  (machine) => {
    const items = Array.from({ length }, () => machine.pop()).reverse();
    machine.push({ kind: "tuple", items });
  };
const nothing: Instruction = () => undefined;

const u8 = (reader: SpanReader): number => reader.byte();
const u16 = (reader: SpanReader): number => reader.uint16();
const u32 = (reader: SpanReader): number => reader.uint32();
const u64 = (reader: SpanReader): number => reader.uint64();
const decimal = (machine: PickleMachine): number => Number(machine.line().replace(/L$/, ""));

/* Little-endian, two's complement; what is not exact says nothing. */
function long(reader: SpanReader, length: number): PickleValue {
  if (length > 8) {
    reader.skip(length);
    return other;
  }
  const bytes = reader.bytes(length);
  let value = 0n;
  for (const [index, byte] of bytes.entries()) value |= BigInt(byte) << BigInt(8 * index);
  const exact = Number(BigInt.asIntN(8 * length, value));
  return Number.isSafeInteger(exact) ? { kind: "number", number: exact } : other;
}

function container(machine: PickleMachine): PickleObject | null {
  return machine.top.kind === "object" ? machine.top : null;
}

function addPairs(machine: PickleMachine, items: readonly PickleValue[]): void {
  const target = container(machine);
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]];
    if (key !== undefined && value !== undefined) target?.entries.push([key, value]);
  }
}

function extension(read: (reader: SpanReader) => number): Instruction {
  return (machine) => {
    machine.importName(`(extension ${read(machine.reader)} of the importing program)`);
  };
}

/** The instructions by their codes, as pickletools has them; STOP is not among them. */
export const instructions: Readonly<Record<number, Instruction>> = {
  0x28: (machine) => {
    machine.mark();
  },
  0x30: (machine) => {
    machine.drop();
  },
  0x31: (machine) => {
    machine.popMark();
  },
  0x32: (machine) => {
    machine.push(machine.top);
  },
  0x29: push(() => ({ kind: "tuple", items: [] })),
  0x42: blob(u32),
  0x43: blob(u8),
  0x46: (machine) => {
    machine.push({ kind: "number", number: Number(machine.line()) });
  },
  0x47: blob(() => 8),
  0x49: (machine) => {
    machine.push({ kind: "number", number: decimal(machine) });
  },
  0x4a: number((reader) => reader.bytes(4).readInt32LE(0)),
  0x4b: number(u8),
  0x4c: (machine) => {
    machine.push({ kind: "number", number: decimal(machine) });
  },
  0x4d: number(u16),
  0x4e: push(() => other),
  0x50: (machine) => {
    machine.push({ kind: "stored", id: { kind: "text", text: machine.line() } });
  },
  0x51: (machine) => {
    machine.push({ kind: "stored", id: machine.pop() });
  },
  0x52: (machine) => {
    const args = machine.pop();
    machine.call(machine.pop(), args);
  },
  0x53: (machine) => {
    machine.push({ kind: "text", text: machine.line().replace(/^(['"])(.*)\1$/s, "$2") });
  },
  0x54: texts(u32),
  0x55: texts(u8),
  0x56: (machine) => {
    machine.push({ kind: "text", text: machine.line() });
  },
  0x58: texts(u32),
  0x5d: push(() => pickleObject(null, [])),
  0x61: (machine) => {
    const item = machine.pop();
    container(machine)?.items.push(item);
  },
  0x62: (machine) => {
    const state = machine.pop();
    const target = container(machine);
    if (target !== null) target.state = state;
  },
  0x63: (machine) => {
    const module = machine.line();
    machine.importName(`${module}.${machine.line()}`);
  },
  0x64: (machine) => {
    const items = machine.popMark();
    machine.push(pickleObject(null, []));
    addPairs(machine, items);
  },
  0x65: (machine) => {
    const items = machine.popMark();
    const target = container(machine);
    for (const item of items) target?.items.push(item);
  },
  0x67: get(decimal),
  0x68: get(({ reader }) => reader.byte()),
  0x69: (machine) => {
    const module = machine.line();
    machine.importName(`${module}.${machine.line()}`);
    const of = machine.pop();
    machine.call(of, { kind: "tuple", items: machine.popMark() });
  },
  0x6a: get(({ reader }) => reader.uint32()),
  0x6c: (machine) => {
    const list = pickleObject(null, []);
    for (const item of machine.popMark()) list.items.push(item);
    machine.push(list);
  },
  0x6f: (machine) => {
    const [of, ...args] = machine.popMark();
    machine.call(of ?? other, { kind: "tuple", items: args });
  },
  0x70: put(decimal),
  0x71: put(({ reader }) => reader.byte()),
  0x72: put(({ reader }) => reader.uint32()),
  0x73: (machine) => {
    const value = machine.pop();
    addPairs(machine, [machine.pop(), value]);
  },
  0x74: (machine) => {
    machine.push({ kind: "tuple", items: machine.popMark() });
  },
  0x75: (machine) => {
    addPairs(machine, machine.popMark());
  },
  0x7d: push(() => pickleObject(null, [])),
  0x80: ({ reader }) => {
    const { at } = reader;
    const protocol = reader.byte();
    if (protocol > 5) throw pickleFault(at, `it has protocol ${protocol}, and 5 is the last that is known`);
  },
  0x81: (machine) => {
    const args = machine.pop();
    machine.call(machine.pop(), args);
  },
  0x82: extension(u8),
  0x83: extension(u16),
  0x84: extension(u32),
  0x85: tuple(1),
  0x86: tuple(2),
  0x87: tuple(3),
  0x88: push(() => other),
  0x89: push(() => other),
  0x8a: (machine) => {
    machine.push(long(machine.reader, machine.reader.byte()));
  },
  0x8b: (machine) => {
    machine.push(long(machine.reader, machine.reader.uint32()));
  },
  0x8c: texts(u8),
  0x8d: texts(u64),
  0x8e: blob(u64),
  0x8f: push(() => pickleObject(null, [])),
  0x90: (machine) => {
    machine.popMark();
  },
  0x91: (machine) => {
    machine.popMark();
    machine.push(pickleObject(null, []));
  },
  0x92: (machine) => {
    machine.pop();
    const args = machine.pop();
    machine.call(machine.pop(), args);
  },
  0x93: (machine) => {
    const name = machine.pop();
    machine.import(machine.pop(), name);
  },
  0x94: (machine) => {
    machine.memo.set(machine.memo.size, machine.top);
  },
  0x95: ({ reader }) => {
    // A frame only says how much to read at once.
    reader.skip(8);
  },
  0x96: blob(u64),
  0x97: push(() => other),
  0x98: nothing,
};
