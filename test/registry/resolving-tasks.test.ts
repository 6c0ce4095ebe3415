import { problemsOf } from "../../src/records/problem.ts";
import { expect, it } from "vitest";
import { failureOf } from "../artifacts/folder.ts";
import { layOut } from "./world.ts";

it("a task leads to the only version for it in a deployable stage", async () => {
  const { registry } = await layOut();
  expect((await failureOf(registry.resolveTask("vad"))).hint).toContain("stemma annotate MODEL --task");
  await registry.register({ model: "silero", task: "vad", facts: { framework: "onnx" } });
  await registry.register({ model: "webrtc", task: "vad", facts: { framework: "none" } });
  await registry.register({ model: "whisper", task: "asr", stage: "staging" });
  expect(await failureOf(registry.resolveTask("vad"))).toMatchObject({
    code: "stage-empty",
    data: { models: ["silero", "webrtc"], stages: ["production"] },
  });
  expect(await failureOf(registry.resolveTask("vda"))).toMatchObject({ code: "task-unknown" });
  expect((await failureOf(registry.resolveTask("vdd"))).hint).toBe("Did you mean vad?");
  expect((await failureOf(registry.resolveTask("translation"))).hint).toBe("Tasks: asr, vad.");
  const before = await registry.commit();
  await registry.promote({ version: "silero@1.0.0", stage: "production", through: true });
  expect(await registry.resolveTask("vad")).toEqual(await registry.resolve("silero@1.0.0"));
  expect((await failureOf(registry.resolveTask("vad", { at: before ?? "" }))).code).toBe("stage-empty");
  await registry.promote({ version: "webrtc@1.0.0", stage: "production", through: true });
  expect(await failureOf(registry.resolveTask("vad"))).toMatchObject({
    code: "ambiguous",
    data: { candidates: ["silero@1.0.0", "webrtc@1.0.0"] },
  });
});

it("a stage is deployable where the lifecycle says so", async () => {
  const { registry } = await layOut({ preset: "canary" });
  await registry.register({ model: "silero", task: "vad" });
  await registry.promote({ version: "silero@1.0.0", stage: "canary" });
  expect((await failureOf(registry.resolveTask("vad"))).data).toMatchObject({ stages: ["stable"] });
  await registry.promote({ version: "silero@1.0.0", stage: "stable" });
  expect((await registry.resolveTask("vad")).stage).toBe("stable");
});

it("a record that cannot be read is told, since a version of it may serve the task too", async () => {
  const place = await layOut();
  const { registry } = place;
  await registry.register({ model: "silero", task: "vad", facts: { framework: "onnx" } });
  await registry.register({ model: "webrtc", task: "vad", facts: { framework: "none" } });
  await registry.promote({ version: "silero@1.0.0", stage: "production", through: true });
  place.commit({ "registry/models/webrtc/model.yaml": "name: [\n" });
  const found = await registry.resolveTask("vad");
  expect(found).toMatchObject({ model: "silero", problems: [{ severity: "error" }] });
  expect(found.problems[0]?.path).toBe("registry/models/webrtc/model.yaml");
  const unknown = await failureOf(registry.resolveTask("asr"));
  expect(unknown.message).toBe("no model that can be read has the task asr");
  // Findings about other records are no problems of a file that was given.
  expect(problemsOf(unknown)).toEqual([]);
  expect(unknown.hint).toBe("Tasks: vad. Not read: registry/models/webrtc/model.yaml; see stemma check.");
  expect(unknown.data["problems"]).toMatchObject([{ path: "registry/models/webrtc/model.yaml" }]);
});
