import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../src/artifacts/format.ts";
import { gather } from "../../src/artifacts/gather.ts";
import { inspect } from "../../src/artifacts/inspect.ts";
import { artifactPathFault, parseArtifactPath } from "../../src/values/artifact-path.ts";
import { roleOf } from "../../src/artifacts/role.ts";
import { asNobody, failureOf, newFolder } from "./folder.ts";
import { withHeader } from "../support/weights-bytes.ts";
import { apart, model, part, tensor } from "./onnx-bytes.ts";

async function folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await newFolder();
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

const versionSchema = JSON.parse(
  readFileSync(new URL("../../schemas/version.schema.json", import.meta.url), "utf8"),
) as { readonly $defs: { readonly artifactPath: { readonly pattern: string; readonly maxLength: number } } };

describe("paths", () => {
  it.each([
    "",
    "/a",
    "a//b",
    "a/",
    "./a",
    "a/../b",
    "..",
    "a\\b",
    "C:x",
    "a\nb",
    "a\u0085b",
    "a\ud800",
    "a\ufffd",
    "con",
    "x/NUL.txt",
    "a.",
    "a /b",
    ".git/config",
    "x/.GIT",
    "é".repeat(128),
    "a/".repeat(512) + "b",
  ])("refuse %j", async (path) => {
    const failure = await failureOf(Promise.resolve().then(() => parseArtifactPath(path)));
    expect(failure.code).toBe("path-invalid");
    expect(failure.data["path"]).toBe(path);
  });

  it.each(["model.onnx", "a/b/c.bin", ".hidden", "ü.txt", "a b.txt", "..a", "console.log"])(
    "allow %j",
    (path) => {
      expect(parseArtifactPath(path)).toBe(path);
    },
  );

  it("that are allowed stay below any folder", () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const inside = join("/top", path).startsWith("/top/") && !path.includes("..");
        return artifactPathFault(path) !== null || inside || path.includes("..");
      }),
    );
  });

  it("are those of the version schema, so that a record made by hand can name no other", () => {
    const { pattern, maxLength } = versionSchema.$defs.artifactPath;
    const allowed = new RegExp(pattern, "u");
    const part = fc.oneof(
      fc.constantFrom(
        "con",
        "AUX.bin",
        "com7",
        "console",
        ".git",
        ".Git",
        ".gitignore",
        "..",
        ".",
        "",
        "a.",
        "a b",
      ),
      fc.string({
        unit: fc.constantFrom("a", "B", ".", " ", "/", ":", "\\", "\n", "\u0085", "\ufffd", "é", "\ud800"),
      }),
      fc.string({ unit: "binary", maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const path = parts.join("/");
        // What fits no file name is found when the file is written; a pattern cannot count bytes.
        const isShort = path.split("/").every((each) => Buffer.byteLength(each) <= 255);
        expect(artifactPathFault(path) === null).toBe(
          allowed.test(path) && path.length <= maxLength && isShort,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe("gather", () => {
  it("takes files by their base names in the order given", async () => {
    const folder = await folderOf({ "b.onnx": "x", "sub/a.json": "{}" });
    const files = await gather([join(folder, "b.onnx"), join(folder, "sub/a.json")]);
    expect(files.map(({ path, format, role }) => [path, format, role])).toEqual([
      ["b.onnx", "onnx", "weights"],
      ["a.json", "json", "other"],
    ]);
  });

  it("walks a directory in the order of its paths, hidden files too", async () => {
    const folder = await folderOf({
      "z.bin": "x",
      "a/b.txt": "x",
      "a.txt": "x",
      ".hidden": "x",
      ".git/HEAD": "x",
      ".DS_Store": "x",
      "a/.DS_Store": "x",
      "stemma.json": "{}",
      "a/stemma.json": "{}",
    });
    const files = await gather([folder]);
    expect(files.map((file) => file.path)).toEqual([".hidden", "a.txt", "a/b.txt", "a/stemma.json", "z.bin"]);
  });

  it("follows a link to a file inside and refuses one that leads out", async () => {
    const folder = await folderOf({ "in/model.bin": "x", "out.bin": "y" });
    await symlink("model.bin", join(folder, "in/link.bin"));
    expect((await gather([join(folder, "in")])).map((file) => file.path)).toEqual(["link.bin", "model.bin"]);
    await symlink("../out.bin", join(folder, "in/escape.bin"));
    expect((await failureOf(gather([join(folder, "in")]))).code).toBe("path-escapes");
    expect(await gather([join(folder, "in")], { root: folder })).toHaveLength(3);
    expect((await failureOf(gather([join(folder, "in/escape.bin")]))).code).toBe("path-escapes");
  });

  it("refuses a link to a folder, a pipe, and names that no system should get", async () => {
    const linked = await folderOf({ "a/x.bin": "x" });
    await symlink("a", join(linked, "b"));
    expect((await failureOf(gather([linked]))).code).toBe("artifact-invalid");
    const piped = await folderOf({});
    execFileSync("mkfifo", [join(piped, "pipe")]);
    expect((await failureOf(gather([piped]))).code).toBe("artifact-invalid");
    expect((await failureOf(gather([await folderOf({ "a\nb": "x" })]))).code).toBe("path-invalid");
  });

  it("names a missing path, an unreadable folder and one without files", async () => {
    const folder = await folderOf({ "shut/x": "x" });
    expect((await failureOf(gather([join(folder, "nothing")]))).code).toBe("artifact-missing");
    expect((await failureOf(gather([await folderOf({})]))).code).toBe("artifact-empty");
    await chmod(folder, 0o755);
    await chmod(join(folder, "shut"), 0o000);
    await asNobody(async () => {
      expect((await failureOf(gather([folder]))).code).toBe("artifact-unreadable");
    });
    await chmod(join(folder, "shut"), 0o755);
  });

  it("refuses two files that would be one on some system, or one inside the other", async () => {
    const [one, two] = [await folderOf({ "model.onnx": "x" }), await folderOf({ "Model.onnx": "y" })];
    const failure = await failureOf(gather([one, two]));
    expect(failure.code).toBe("artifact-duplicate");
    expect(failure.data["paths"]).toEqual(["model.onnx", "Model.onnx"]);
    const inside = await folderOf({ "MODEL.onnx/part": "y" });
    expect((await failureOf(gather([one, inside]))).code).toBe("artifact-duplicate");
  });

  it("is stopped by a signal and by folders without end", async () => {
    const folder = await folderOf({ [`${"d/".repeat(70)}x`]: "x" });
    expect((await failureOf(gather([folder]))).code).toBe("artifact-invalid");
    const signal = AbortSignal.abort();
    expect((await failureOf(gather([folder], { signal }))).code).toBe("interrupted");
  });
});

describe("formats", () => {
  const of = (name: string, head: string | Buffer, tail: string | Buffer = ""): string =>
    formatOf({
      name,
      head: Buffer.from(head as string, "latin1"),
      tail: Buffer.from(tail as string, "latin1"),
    });
  const safetensors = Buffer.from([8, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7d]);

  it.each([
    ["gguf", of("x.bin", "GGUF\u0003")],
    ["tflite", of("x.bin", "\u0000\u0000\u0000\u0000TFL3")],
    ["ort", of("x.bin", "\u0000\u0000\u0000\u0000ORTM")],
    ["tensorrt", of("x.bin", "ptrt")],
    ["numpy", of("x", "\u0093NUMPY")],
    ["hdf5", of("x.bin", "\u0089HDF\r\n\u001a\n")],
    ["keras", of("x.h5", "\u0089HDF\r\n\u001a\n")],
    ["torchscript", of("x.pt", "PK\u0003\u0004", "archive/constants.pkl")],
    ["pytorch", of("x.pt", "PK\u0003\u0004", "archive/data.pkl")],
    ["keras", of("x.keras", "PK\u0003\u0004", "model.weights.h5")],
    ["numpy", of("x.npz", "PK\u0003\u0004", "arr_0.npy")],
    ["pytorch", of("x.pt", "PK\u0003\u0004", "readme")],
    ["tensorrt", of("x.bin", "ftrt")],
    ["zip", of("x.bin", "PK\u0003\u0004", "readme")],
    ["safetensors", formatOf({ name: "x", head: safetensors, tail: safetensors })],
    ["pytorch", of("x.pth", "\u0080\u0002\u008a")],
    ["pickle", of("x.dat", "\u0080\u0004\u0095")],
    ["binary", of("x.dat", "\u0080\u0009")],
    ["sentencepiece", of("tokenizer.model", "\n\u000e\n\u0005<unk>")],
    ["binary", of("xgboost.model", "\u0000\u0001")],
    ["savedmodel", of("saved_model.pb", "\u0008")],
    ["onnx", of("x.onnx", "\u0008\u0008")],
    ["yaml", of("x.yml", "a: b")],
    ["text", of("x", "plain text\n")],
  ])("tell %s", (expected, found) => {
    expect(found).toBe(expected);
  });

  it.each([
    ["tokenizer.json", "json", "tokenizer"],
    ["sub/tokenizer_config.json", "json", "tokenizer"],
    ["vocab.txt", "text", "tokenizer"],
    ["spiece.model", "sentencepiece", "tokenizer"],
    ["preprocessor_config.json", "json", "preprocessing"],
    ["feature_extractor.onnx", "onnx", "preprocessing"],
    ["config.json", "json", "config"],
    ["train.yaml", "yaml", "config"],
    ["README.md", "markdown", "other"],
    ["LICENSE", "text", "other"],
    ["model.safetensors", "safetensors", "weights"],
    ["model.onnx.data", "binary", "weights"],
    ["notes.txt", "text", "other"],
  ] as const)("guess the role of %s", (path, format, role) => {
    expect(roleOf(path, format)).toBe(role);
  });
});

describe("inspect", () => {
  const inspectFolder = async (files: Readonly<Record<string, string | Buffer>>) =>
    await inspect(await gather([await folderOf(files)]));

  it("reads an ONNX file in depth, wherever it stands among the weights", async () => {
    const inspected = await inspectFolder({
      "a.safetensors": withHeader("{}", 0),
      "b.onnx": model(part(5, tensor("w", [7]))),
    });
    expect(inspected.framework).toBe("onnx");
    expect(inspected.inspection?.parameters).toBe(7);
    expect(inspected.interface).toEqual({ inputs: [], outputs: [] });
  });

  it("names other weights by their format, and nothing where there are none", async () => {
    expect(await inspectFolder({ "a.pt": "x" })).toEqual({
      framework: "pytorch",
      inspection: { format: "pytorch" },
      interface: null,
      tensors: [],
    });
    expect((await inspectFolder({ "a.safetensors": withHeader("{}", 0) })).framework).toBeNull();
    expect(await inspectFolder({ "a.txt": "x" })).toEqual({
      framework: null,
      inspection: null,
      interface: null,
      tensors: [],
    });
  });

  it("demands the files of external data beside the model", async () => {
    const bytes = model(part(5, tensor("w", [7], apart("w.bin"))));
    expect((await inspectFolder({ "m/a.onnx": bytes, "m/w.bin": "x" })).inspection?.parameters).toBe(7);
    const failure = await failureOf(inspectFolder({ "m/a.onnx": bytes, "w.bin": "x" }));
    expect(failure.code).toBe("artifact-missing");
    expect(failure.data["missing"]).toEqual(["m/w.bin"]);
  });

  it("refuses a file that is only named like ONNX", async () => {
    expect((await failureOf(inspectFolder({ "a.onnx": "not a model" }))).code).toBe("onnx-invalid");
  });
});
