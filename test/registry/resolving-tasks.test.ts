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
