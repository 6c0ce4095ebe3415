/*
 * A process that gives malformed inputs to every reader of the rooms `git` and `records`, one after the other. Arguments: a folder to
 * work in, and a number of inputs that are made at random beyond the fixed ones. Prints one line of JSON for each fixed input: reader,
 * what it was, what came of it, and the milliseconds of processor time; the same for a random one with whose outcome something is
 * wrong; then one with the most memory that the process had.
 */
import fs from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { parseCommit } from "../../src/git/commit.ts";
import { parseConfig } from "../../src/git/config-syntax.ts";
import { applyDelta } from "../../src/git/delta.ts";
import { parseIndexFile, printIndexFile } from "../../src/git/index-file.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { hashObject } from "../../src/git/oid.ts";
import { parsePack } from "../../src/git/pack-parse.ts";
import { parsePackedRefs } from "../../src/git/packed-refs.ts";
import { PacketReader, splitBands } from "../../src/git/pkt-line.ts";
import { readRefFile } from "../../src/git/ref-file.ts";
import { readReflog } from "../../src/git/reflog.ts";
import { checkRefName } from "../../src/git/ref-name.ts";
import { parseSignature } from "../../src/git/signature.ts";
import { parseTag } from "../../src/git/tag.ts";
import { parseRawTree, parseTree } from "../../src/git/tree.ts";
import { examples } from "../../src/records/examples.ts";
import { parseRecord } from "../../src/records/parse.ts";
import { codes } from "../../src/values/codes.ts";
import { isStemmaError } from "../../src/values/error.ts";
import {
  bomb,
  damaged,
  damagedAtRandom,
  type MalformedInput,
  packEntryOf,
  packOf,
} from "./malformed-inputs.ts";
import { numbers } from "./numbers.ts";

const [folder = "", atRandom = "0"] = process.argv.slice(2);
const file = path.join(folder, "input");
const id = "2623a2953f6ff3d2c1e61740c6cdb7168133479b";
const person = "Ada Lovelace <ada@example.org> 1700000000 +0100";
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const input = (says: string, bytes: Buffer | string): MalformedInput => ({
  says,
  bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes,
});

/* A reader of files gets its input in one. */
const inFile =
  (read: (at: string) => unknown) =>
  (bytes: Buffer): unknown => {
    fs.writeFileSync(file, bytes);
    return read(file);
  };

const loose = (bytes: Buffer): Promise<unknown> => {
  const target = path.join(folder, "objects", id.slice(0, 2), id.slice(2));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, bytes);
  return new NodeObjectStore({ objectsDir: path.join(folder, "objects") }).read(id);
};

const entry = (mode: string, name: string): Buffer =>
  Buffer.concat([latin(`${mode} ${name}\0`), Buffer.from(id, "hex")]);
const tree = (...entries: readonly Buffer[]): Buffer => Buffer.concat(entries);
const blob = packEntryOf(3, 5, deflateSync(latin("hello")));
const huge = 2 ** 47;
const delta = Buffer.from([5, 5, 0x90, 5]);
const baseOf = (oid: string): Buffer => Buffer.from(oid, "hex");
const hello = hashObject("blob", latin("hello"));
const indexBytes = printIndexFile([]);

interface Reader {
  readonly read: (bytes: Buffer) => unknown;
  readonly inputs: readonly MalformedInput[];
}

const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    (["registry", "model", "version", "evidence"] as const).map((kind, n): [string, Reader] => [
      `record ${kind}`,
      {
        read: (bytes) => parseRecord(kind, bytes, `registry/${kind}.yaml`),
        inputs: [
          ...damaged("an example", Buffer.from(examples[kind]), n),
          input("the first nine bytes of ONNX", latin("\x08\x07\x12\x07pytorch")),
          input("a megabyte of quotes", '"'.repeat(1 << 20)),
          input("a number where a map belongs", "12345678901234567890\n"),
        ],
      },
    ]),
  ),
  tree: {
    read: (bytes) => [parseRawTree(bytes), parseTree(bytes)],
    inputs: [
      ...damaged("two entries", tree(entry("100644", "a"), entry("40000", "b")), 10),
      ...["0", "777777777", "-1", "160000", "120000", "1e5", "", " ", "100644 100644", "0100644"].map(
        (mode) => input(`the mode '${mode}'`, entry(mode, "a")),
      ),
      ...["", ".", "..", ".git", ".GIT", "a/b", "git~1", "\xff\xfe", "a\nb", "x".repeat(5000)].map((name) =>
        input(`the name '${name.slice(0, 20)}'`, entry("100644", name)),
      ),
      input("names twice", tree(entry("100644", "a"), entry("40000", "a"))),
      input("names out of order", tree(entry("100644", "b"), entry("100644", "a"))),
      input("twenty thousand entries of one name", tree(...Array<Buffer>(20_000).fill(entry("100644", "a")))),
    ],
  },
  commit: {
    read: parseCommit,
    inputs: [
      ...damaged(
        "a commit",
        latin(`tree ${id}\nparent ${id}\nauthor ${person}\ncommitter ${person}\n\nmessage\n`),
        20,
      ),
      input("no tree", `author ${person}\ncommitter ${person}\n\nm\n`),
      input("a tree twice", `tree ${id}\ntree ${id}\nauthor ${person}\ncommitter ${person}\n\nm\n`),
      input("no author", `tree ${id}\ncommitter ${person}\n\nm\n`),
      input("ten thousand parents", `tree ${id}\n${`parent ${id}\n`.repeat(10_000)}author ${person}\n\n`),
      input("a header that never ends", `tree ${id}\ngpgsig x\n${" y\n".repeat(100_000)}`),
      input("an encoding nobody knows", `tree ${id}\nauthor ${person}\ncommitter ${person}\nencoding x\n\nm`),
    ],
  },
  tag: {
    read: parseTag,
    inputs: [
      ...damaged("a tag", latin(`object ${id}\ntype commit\ntag v1\ntagger ${person}\n\nmessage\n`), 30),
      input("of a type nobody knows", `object ${id}\ntype folder\ntag v1\ntagger ${person}\n\nm\n`),
      input("without a tagger", `object ${id}\ntype commit\ntag v1\n\nm\n`),
    ],
  },
  signature: {
    read: (bytes) => parseSignature(bytes.toString("latin1")),
    inputs: [
      ...damaged("a signature", latin(person), 40),
      ...[
        "<> 1 +0000",
        "A <a> -1 +0000",
        "A <a> 1e99 +0000",
        "A <a> 1700000000 +9999",
        "A <a> 1700000000",
        "A <<a>> 1 +0000",
        "A <a> 99999999999999999999 +0000",
        "> < 1 +0000",
      ].map((text) => input(text, text)),
    ],
  },
  config: {
    read: (bytes) => parseConfig(bytes.toString("utf8")),
    inputs: [
      ...damaged(
        "a configuration",
        latin('[core]\n\tbare = false\n[remote "a\\"b"]\n\turl = "x y" # z\n'),
        50,
      ),
      ...[
        "[",
        "[a",
        '[a "',
        '[a "b"',
        "[a]\n=",
        "[a]\n1=2",
        "[a]\nb=\\",
        '[a]\nb="',
        "[a]\nb=\\q",
        "[a]\nb\nc",
      ].map((text) => input(text, text)),
      input("fifty thousand sections", "[a]\n".repeat(50_000)),
      input("a value of continued lines", `[a]\nb=${"\\\n".repeat(100_000)}`),
    ],
  },
  "packed-refs": {
    read: (bytes) => parsePackedRefs(file, bytes.toString("utf8")),
    inputs: [
      ...damaged(
        "two refs",
        latin(`# pack-refs with: peeled \n${id} refs/heads/main\n${id} refs/tags/v\n^${id}\n`),
        60,
      ),
      input("a short id", "abc refs/heads/main\n"),
      input("a name out of the folder", `${id} ../../etc/passwd\n`),
    ],
  },
  ref: {
    read: inFile((at) => readRefFile(at)),
    inputs: [
      ...damaged("a ref", latin(`${id}\n`), 70),
      ...[
        "ref: \n",
        "ref: ../../config\n",
        `ref: refs/heads/${"a/".repeat(5000)}b\n`,
        `${id.toUpperCase()}\n`,
      ].map((text) => input(text.slice(0, 30), text)),
    ],
  },
  "ref name": {
    read: (bytes) => checkRefName(bytes.toString("utf8")),
    inputs: damaged("a name", latin("refs/heads/main"), 80),
  },
  reflog: {
    read: inFile((at) => readReflog(at)),
    inputs: damaged("two lines", latin(`${id} ${id} ${person}\tcommit: a\n`.repeat(2)), 90),
  },
  "loose object": {
    read: loose,
    inputs: [
      ...damaged("an object", deflateSync(latin("blob 5\0hello")), 100),
      ...[
        "blob 6\0hello",
        "blob 4\0hello",
        "blob -5\0hello",
        "blob 5hello",
        "folder 5\0hello",
        "blob\0",
        "blob 1e9\0x",
      ].map((text) => input(JSON.stringify(text), deflateSync(latin(text)))),
      input("that says it has a petabyte", deflateSync(latin("blob 1125899906842624\0x"))),
      input("of three hundred megabytes in 300 KiB", bomb(300)),
    ],
  },
  pack: {
    read: (bytes) => parsePack(bytes, 64 << 20),
    inputs: [
      ...damaged(
        "a pack",
        packOf([blob, packEntryOf(7, delta.length, deflateSync(delta), baseOf(hello))]),
        110,
      ),
      input("that says it has four billion objects", packOf([blob], 0xffffffff)),
      input("with an entry of type 0", packOf([packEntryOf(0, 5, deflateSync(latin("hello")))])),
      input("with an entry of type 5", packOf([packEntryOf(5, 5, deflateSync(latin("hello")))])),
      input(
        "with an entry that says it is huge",
        packOf([packEntryOf(3, huge, deflateSync(latin("hello")))]),
      ),
      input("with an entry of another size", packOf([packEntryOf(3, 4, deflateSync(latin("hello")))])),
      input(
        "with a delta of what is not there",
        packOf([packEntryOf(7, delta.length, deflateSync(delta), baseOf(id))]),
      ),
      input(
        "with a delta of itself",
        packOf([packEntryOf(6, delta.length, deflateSync(delta), Buffer.from([0]))]),
      ),
      input(
        "with a delta of what comes after all",
        packOf([
          packEntryOf(6, delta.length, deflateSync(delta), Buffer.from([0xff, 0xff, 0xff, 0xff, 0x7f])),
        ]),
      ),
      input(
        "with a delta that makes a petabyte",
        packOf([
          blob,
          packEntryOf(
            7,
            10,
            deflateSync(Buffer.from([5, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1, 0x90])),
            baseOf(hello),
          ),
        ]),
      ),
      input("of a bomb", packOf([packEntryOf(3, 300 << 20, bomb(300))])),
    ],
  },
  delta: {
    read: (bytes) => applyDelta(latin("hello"), bytes),
    inputs: [
      ...damaged("a delta", delta, 120),
      input("that reads behind its base", Buffer.from([5, 9, 0x91, 4, 9])),
      input("that inserts nothing", Buffer.from([5, 5, 0])),
      input("that makes a petabyte", Buffer.from([5, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1])),
    ],
  },
  "index file": {
    read: (bytes) => parseIndexFile(file, bytes),
    inputs: [
      ...damaged("an index", indexBytes, 130),
      input("that says it has four billion entries", withCount(indexBytes, 0xffffffff)),
    ],
  },
  packets: {
    read: (bytes) => {
      const reader = new PacketReader(bytes);
      const packets = [...reader.section(), ...reader.section()];
      return [packets, splitBands(packets)];
    },
    inputs: damaged("three packets", latin("000a\x01hello0009\x02progr0000"), 140),
  },
};

/* Git takes an index whose checksum is zeros. */
function withCount(index: Buffer, count: number): Buffer {
  const copy = Buffer.concat([index.subarray(0, -20), Buffer.alloc(20)]);
  copy.writeUInt32BE(count, 8);
  return copy;
}

async function outcomeOf(read: Reader["read"], bytes: Buffer): Promise<string> {
  try {
    await read(bytes);
    return "read";
  } catch (error) {
    return isStemmaError(error) ? error.code : `crash: ${String(error)}`;
  }
}

interface Line {
  readonly reader: string;
  readonly says: string;
  readonly outcome: string;
  readonly ms: number;
}

async function lineOf(reader: string, read: Reader["read"], { says, bytes }: MalformedInput): Promise<Line> {
  const before = process.cpuUsage();
  const outcome = await outcomeOf(read, bytes);
  const { user, system } = process.cpuUsage(before);
  return { reader, says, outcome, ms: Math.round((user + system) / 1000) };
}

const print = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

for (const [reader, { read, inputs }] of Object.entries(readers))
  for (const input of inputs) print(await lineOf(reader, read, input));

const random = numbers(9);
const all = Object.entries(readers);
for (let n = 0; n < Number(atRandom); n++) {
  const [reader, { read, inputs }] = all[random(all.length)] ??
    all[0] ?? ["none", { read: String, inputs: [] }];
  const sound = inputs[0]?.bytes ?? Buffer.alloc(0);
  const line = await lineOf(reader, read, damagedAtRandom(sound, random));
  const known = line.outcome === "read" || line.outcome in codes;
  if (!known || line.ms > 2000) print({ ...line, says: `number ${n}: ${line.says}` });
}
print({ random: Number(atRandom), mebibytes: Math.round(process.resourceUsage().maxRSS / 1024) });
