import { describe, expect, it } from "vitest";
import { pickle, say, torchArchive, torchTensor } from "../support/pickle-bytes.ts";
import { layOut } from "./world.ts";

describe("a version with a pickle", () => {
  it("is registered with a warning that names what loading it calls, and so says check", async () => {
    const place = await layOut();
    const evil = say.call(say.global("os", "system"), say.text("id"));
    const file = place.world.write(
      "files/m.pt",
      torchArchive(say.map({ w: torchTensor("Float", "0", [2]), x: evil })),
    );
    const input = { model: "vad", files: [file] };
    expect((await place.registry.planRegister(input)).findings).toMatchObject([{ code: "pickle-unsafe" }]);
    const form = await place.registry.register(input);
    const finding = {
      code: "pickle-unsafe",
      severity: "warning",
      message: "m.pt of vad@1.0.0 is a pickle that calls os.system when it is loaded",
      path: "registry/models/vad/versions/1.0.0.yaml",
    };
    expect(form.findings).toMatchObject([finding]);
    expect(form.inspection).toMatchObject({
      parameters: 2,
      pickles: [{ path: "m.pt", imports: ["os.system"] }],
    });
    expect(await place.registry.check()).toMatchObject({ ok: true, findings: [finding] });
    expect(await place.registry.search("inspection.pickles.imports = 'os.system'")).toMatchObject({
      total: 1,
    });
  });

  it("or an export with one tells of libraries, and of what could not be scanned", async () => {
    const place = await layOut();
    await place.registry.register({ model: "vad", files: [place.file("m.bin")] });
    const classes = ["A", "B", "C", "D", "E", "F"].map((name) => say.global("sklearn.tree", name));
    const cut = place.world.write("files/m.pkl", pickle(...classes).subarray(0, -1));
    const { findings } = await place.registry.exports.add({ version: "vad@1.0.0", files: [cut] });
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        "pickle-imports",
        "m.pkl of vad@1.0.0 is a pickle that imports sklearn.tree.A, sklearn.tree.B, sklearn.tree.C, sklearn.tree.D, sklearn.tree.E and 1 more",
      ],
      [
        "pickle-unscanned",
        expect.stringMatching(
          /could not be scanned to its end: at byte \d+, 1 bytes should follow/,
        ) as unknown,
      ],
    ]);
  });

  it("that only rebuilds tensors has nothing to be said of", async () => {
    const place = await layOut();
    const file = place.world.write(
      "files/m.pt",
      torchArchive(say.map({ w: torchTensor("Float", "0", [2]) })),
    );
    expect((await place.registry.register({ model: "vad", files: [file] })).findings).toEqual([]);
  });
});
