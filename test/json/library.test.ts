import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hashConfigFile, initRegistry, inspectFiles, openRegistry } from "../../src/registry/index.ts";
import { makeWorld } from "../support/world.ts";
import { complaintsOf } from "./schemas.ts";

it("what the library gives has the forms that the command line prints", async () => {
  const world = makeWorld();
  const path = world.path("work");
  const file = world.write("work/model.bin", "weights\n");
  const better = world.write("work/better.bin", "better weights\n");
  const config = world.write("work/config.json", '{"rate": 16000}');
  world.write("nas/.keep", "");
  world.git("work", "init", "-q");
  world.git("work", "config", "stemma.store.nas.url", world.path("nas"));
  const options = { path, env: world.env };
  const fits = (form: string, value: unknown) =>
    expect(complaintsOf(form, structuredClone(value)), form).toEqual([]);

  fits("dry-run", await initRegistry({ ...options, dryRun: true }));
  fits("init", await initRegistry(options));
  fits("config-hash", await hashConfigFile(config));
  fits("inspect", await inspectFiles([file]));
  const registry = await openRegistry(options);
  const facts = { metrics: { acc: 0.9 } };
  fits("next", await registry.nextVersion({ model: "vad", files: [file], facts }));
  fits("dry-run", await registry.planRegister({ model: "vad", files: [file], facts }));
  fits("register", await registry.register({ model: "vad", files: [file], facts }));
  fits(
    "register",
    await registry.register({
      model: "vad",
      version: "1.1.0",
      files: [better],
      facts: { parents: ["vad@1.0.0"] },
    }),
  );
  const batch = [{ model: "tts" }, { model: "tts", facts: { framework: "onnx" } }];
  fits("dry-run", await registry.planRegisterAll(batch));
  fits("register-all", await registry.registerAll(batch));
  fits("model-list", await registry.models());
  fits("version-list", await registry.versions({ updated: true }));
  fits("version-list", await registry.search("metrics.acc = 0.9"));
  fits("model", await registry.model("vad"));
  fits("version", await registry.version("vad@latest"));
  fits("resolve", await registry.resolve("vad@latest"));
  fits("pull", await registry.pull("vad@latest", { into: world.path("pulled") }));
  fits("label", JSON.parse(readFileSync(world.path("pulled/stemma.json"), "utf8")));
  fits("compare", await registry.compare(["vad@1.0.0", "vad@latest"]));
  fits("report", await registry.report("vad@1.0.0"));
  fits("best", await registry.best("vad", { metric: "acc" }));
  fits("lineage", await registry.lineage("vad@1.0.0"));
  fits("dry-run", await registry.plan({ kind: "renumber" }));
  fits("renumber", await registry.apply({ kind: "renumber" }));
  fits("promote", await registry.promote({ version: "vad@1.0.0", stage: "production", through: true }));
  fits("promote", await registry.promote({ version: "vad@1.1.0", stage: "production", through: true }));
  fits("rollback", await registry.rollback({ model: "vad", reason: "slow" }));
  fits("hold", await registry.unhold({ model: "vad", stage: "production" }));
  fits("hold", await registry.hold({ model: "vad", stage: "staging", reason: "freeze" }));
  fits("alias", await registry.alias({ model: "vad", alias: "champion", to: "1.0.0" }));
  fits("annotate", await registry.annotate({ subject: "vad@1.0.0", tags: { checked: null } }));
  const exported = { version: "vad@1.0.0", format: "torchscript", files: [better] };
  fits("dry-run", await registry.exports.planAdd(exported));
  fits("exports", await registry.exports.add(exported));
  fits("export-list", await registry.exports.ls("vad@1.0.0"));
  const removal = { kind: "remove-export", version: "vad@1.0.0", format: "torchscript", path: null } as const;
  fits("exports", await registry.apply({ ...removal, reason: null }));
  fits("retire", await registry.retire({ versions: ["vad@1.1.0"] }));
  fits("collect", await registry.apply({ kind: "collect", versions: ["vad@1.1.0"] }));
  fits("history", await registry.history());
  fits("tenures", await registry.tenures("vad", "production"));
  fits("stats", await registry.stats());
  fits("lifecycle", await registry.lifecycle());
  fits("policy", await registry.policy());
  fits("check", await registry.check());
  fits("status", await registry.status());
  fits("release", await registry.release());
  fits("artifact-add", await registry.artifacts.add([better]));
  fits("artifact-list", await registry.artifacts.ls());
  fits("verify", await registry.artifacts.verify());
  fits("transfer", await registry.artifacts.push({ to: "nas" }));
  fits("transfer", await registry.artifacts.pull({ from: "nas" }));
  fits("garbage", await registry.artifacts.gc({ dryRun: true }));
  fits("delete", await registry.delete({ subjects: ["vad"], force: true }));
  const failure: unknown = await registry.version("vad@1.0.0").catch((error: unknown) => error);
  fits("error", JSON.parse(JSON.stringify({ error: failure })));
});
