import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  bucketAttributes,
  bucketOf,
  bumpVersion,
  compareVersions,
  doctor,
  explain,
  hashConfigFile,
  inspectFiles,
  initRegistry,
  installServerHook,
  isStemmaError,
  isVersion,
  murmur3,
  openRegistry,
  planInstallServerHook,
  planRemoveHooks,
  profileFeature,
  type Registry,
  removeHooks,
  StemmaError,
} from "stemma";

/** What the examples are given. */
export interface Setting {
  /** A folder of its own, in which the files `model.pt`, `better.pt` and `config.yaml` are. */
  readonly folder: string;
  /** The registry in that folder. */
  readonly registry: Registry;
}

/** An example runs against a real repository in the tests, in the order of this list; `docs/library.md` shows its body. */
export type Example = (setting: Setting) => unknown;

/** One example an operation of the library. */
export const examples: Readonly<Record<string, Example>> = {
  initRegistry: async ({ folder }) => {
    return await initRegistry({ path: folder, preset: "standard" });
  },
  openRegistry: async ({ folder }) => {
    return await openRegistry({ path: folder });
  },
  "Registry.nextVersion": async ({ registry, folder }) => {
    const { version, reasons } = await registry.nextVersion({
      model: "vad",
      files: [join(folder, "model.pt")],
    });
    return { version, reasons };
  },
  "Registry.planRegister": async ({ registry, folder }) => {
    const { changes } = await registry.planRegister({ model: "vad", files: [join(folder, "model.pt")] });
    return changes.map(({ path }) => path);
  },
  "Registry.register": async ({ registry, folder }) => {
    const first = await registry.register({
      model: "vad",
      files: [join(folder, "model.pt")],
      task: "voice-activity-detection",
      facts: { framework: "pytorch", metrics: { roc_auc: 0.95 }, parameters: { sample_rate: 16000 } },
    });
    const second = await registry.register({
      model: "vad",
      files: [join(folder, "better.pt")],
      inherit: "vad@latest",
      facts: { metrics: { roc_auc: 0.97 } },
    });
    return [first.version, second.version];
  },
  "Registry.planRegisterAll": async ({ registry }) => {
    const { changes } = await registry.planRegisterAll([
      { model: "denoise/small" },
      { model: "denoise/large" },
    ]);
    return changes.map(({ path }) => path);
  },
  "Registry.registerAll": async ({ registry, folder }) => {
    const { commit, items } = await registry.registerAll([
      { model: "denoise/small", files: [join(folder, "model.pt")], facts: { framework: "pytorch" } },
      { model: "denoise/small", files: [join(folder, "better.pt")], inherit: "denoise/small@latest" },
    ]);
    return [commit !== null, ...items.map(({ model, version }) => `${model}@${version}`)];
  },
  "Registry.plan": async ({ registry }) => {
    const { changes, findings } = await registry.plan({
      kind: "hold",
      model: "vad",
      stage: "production",
      reason: "code freeze",
    });
    return { changes, findings };
  },
  "Registry.promote": async ({ registry }) => {
    await registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
    return await registry.promote({
      version: "vad@latest",
      stage: "production",
      through: true,
      reason: "A/B test",
    });
  },
  "Registry.rollback": async ({ registry }) => {
    return await registry.rollback({ model: "vad", stage: "production", reason: "latency regression" });
  },
  "Registry.unhold": async ({ registry }) => {
    return await registry.unhold({ model: "vad", stage: "production", reason: "fixed" });
  },
  "Registry.hold": async ({ registry }) => {
    return await registry.hold({ model: "vad", stage: "staging", reason: "evaluation is running" });
  },
  "Registry.alias": async ({ registry }) => {
    return await registry.alias({ model: "vad", alias: "champion", to: "production" });
  },
  "Registry.annotate": async ({ registry }) => {
    return await registry.annotate({
      subject: "vad@champion",
      tags: { domain: "speech", baseline: null },
      metrics: { latency_p95_ms: 0.4 },
    });
  },
  "Registry.apply": async ({ registry }) => {
    return await registry.apply({
      kind: "alias",
      model: "vad",
      alias: "previous",
      to: "1.0.0",
      reason: null,
    });
  },
  "Registry.commit": async ({ registry }) => {
    const commit = await registry.commit();
    return commit;
  },
  "Registry.snapshot": async ({ registry }) => {
    const snapshot = await registry.snapshot({ at: "HEAD~1" });
    return { commit: snapshot.commit, models: await snapshot.modelNames() };
  },
  "Registry.models": async ({ registry }) => {
    const { items, total } = await registry.models({ task: "voice-activity-detection" });
    return { names: items.map(({ name }) => name), total };
  },
  "Registry.versions": async ({ registry }) => {
    const { items, next } = await registry.versions({
      model: "vad",
      all: true,
      sort: ["-created"],
      limit: 20,
    });
    return { versions: items.map(({ version, stage }) => [version, stage]), next };
  },
  "Registry.search": async ({ registry }) => {
    const { items } = await registry.search(
      "metrics.roc_auc >= 0.9 and not (stage = archived or age > 90d)",
      { sort: ["-metrics.roc_auc,created"], limit: 10 },
    );
    return items.map(({ model, version }) => `${model}@${version}`);
  },
  "Registry.model": async ({ registry }) => {
    const { stages, aliases } = await registry.model("vad");
    return { stages, aliases };
  },
  "Registry.version": async ({ registry }) => {
    const { version, artifacts, metrics } = await registry.version("vad@production");
    return { version, artifacts, metrics };
  },
  "Registry.resolve": async ({ registry }) => {
    const { version, artifacts } = await registry.resolve("vad@champion");
    return { version, digests: artifacts.map(({ digest }) => digest) };
  },
  "Registry.resolveTask": async ({ registry }) => {
    const { model, version } = await registry.resolveTask("voice-activity-detection");
    return `${model}@${version}`;
  },
  "Registry.pull": async ({ registry, folder }) => {
    const { directory, files } = await registry.pull("vad@production", { into: `${folder}/models/vad` });
    return { directory, files: files.length };
  },
  "Locks.pin": async ({ registry, folder }) => {
    const { pins } = await registry.locks.pin(["vad@production"], { file: `${folder}/stemma.lock` });
    return pins.map(({ reference, version }) => ({ reference, version }));
  },
  "Locks.update": async ({ registry, folder }) => {
    const { moved } = await registry.locks.update(["vad"], { file: `${folder}/stemma.lock` });
    return moved;
  },
  "Locks.status": async ({ registry, folder }) => {
    const { ok, moved } = await registry.locks.status({ file: `${folder}/stemma.lock` });
    return { ok, moved };
  },
  "Locks.pull": async ({ registry, folder }) => {
    const options = { file: `${folder}/stemma.lock`, into: `${folder}/models/vad` };
    return (await registry.locks.pull("vad@production", options)).version;
  },
  "Locks.pullAll": async ({ registry, folder }) => {
    const options = { file: `${folder}/stemma.lock`, into: `${folder}/models/pinned` };
    return (await registry.locks.pullAll(options)).items.map(({ directory }) => directory);
  },
  "Locks.unpin": async ({ registry, folder }) => {
    const { pins } = await registry.locks.unpin(["vad@production"], { file: `${folder}/stemma.lock` });
    return pins.length;
  },
  "Monitor.recorder": async ({ registry }) => {
    const recorder = await registry.monitor.recorder();
    recorder.track({ model: "vad", version: "1.0.0", latencyMs: 4.2 });
    recorder.track({ model: "vad", version: "1.0.0", latencyMs: 31, ok: false, errorType: "timeout" });
    const { counted, dropped } = await recorder.close();
    return { counted, dropped };
  },
  "Monitor.record": async ({ registry }) => {
    const lines = ['{"model": "vad", "version": "1.0.0", "latency_ms": 4.2}', "no request"];
    const { counted, refused } = await registry.monitor.record(lines);
    return { counted, refused };
  },
  "Monitor.metrics": async ({ registry }) => {
    const { requests, success_rate, latency } = await registry.monitor.metrics("vad@1.0.0", {
      windowMs: 900_000,
    });
    return { requests, success_rate, p95: latency.p95 };
  },
  "Monitor.usage": async ({ registry }) => {
    const { days } = await registry.monitor.usage("vad@1.0.0", { days: 2 });
    return days.map(({ requests }) => requests);
  },
  "Monitor.health": async ({ registry }) => {
    const { status, reasons } = await registry.monitor.health("vad@1.0.0");
    return { status, reasons };
  },
  "Monitor.export": async ({ registry }) => {
    const { content } = await registry.monitor.export("csv", { reference: "vad" });
    return content.split("\r\n")[0];
  },
  "Monitor.alerts": async ({ registry }) => {
    const { firing, changes } = await registry.monitor.alerts({ immediate: true });
    return { firing, changes: changes.map(({ alert, to }) => `${alert} ${to}`) };
  },
  "Monitor.profile": async ({ registry }) => {
    const { path } = await registry.monitor.profile({
      version: "vad@1.0.0",
      data: "loudness\n0.2\n0.4\n0.9\n",
      format: "csv",
    });
    return path;
  },
  "Monitor.planProfile": async ({ registry }) => {
    const data = '{"loudness": 0.2}\n{"loudness": 0.7}\n';
    const plan = await registry.monitor.planProfile({ version: "vad@1.0.0", data, format: "jsonl" });
    return plan.changes.map(({ path }) => path);
  },
  "Monitor.drift": async ({ registry }) => {
    const rows = Array.from({ length: 200 }, (_, at) => `${at / 200}`);
    const table = { data: ["loudness", ...rows].join("\n"), format: "csv" } as const;
    const form = await registry.monitor.drift("vad@1.0.0", { table }).catch((error: unknown) => error);
    return isStemmaError(form) ? form.code : form;
  },
  "Monitor.notify": async ({ registry }) => {
    const failure = await registry.monitor.notify("ops").catch((error: unknown) => error);
    return isStemmaError(failure) ? failure.code : failure;
  },
  "Recorder.track": async ({ registry }) => {
    const recorder = await registry.monitor.recorder({ labels: ["region"] });
    recorder.track({ model: "vad", version: "1.0.0", latencyMs: 4.2, labels: { region: "eu" } });
    return (await recorder.close()).counted;
  },
  "Recorder.outcome": async ({ registry }) => {
    const exposure = () => ({ model: "vad", version: "1.0.0", arm: "control", phase: 1 });
    const recorder = await registry.monitor.recorder({ exposure });
    recorder.outcome({
      experiment: "split",
      unit: "user-1",
      values: { paid: 3 },
      at: Date.UTC(2026, 10, 20),
    });
    return (await recorder.close()).counted;
  },
  "Recorder.on": async ({ registry }) => {
    const recorder = await registry.monitor.recorder();
    recorder.on("alert", ({ alert, to, reason }) => process.stderr.write(`${alert} ${to}: ${reason}\n`));
    return (await recorder.close()).failedUpkeep;
  },
  "Recorder.learn": async ({ registry }) => {
    const recorder = await registry.monitor.recorder();
    const loudness = { kind: "numeric" as const, count: 400, edges: [0.5], counts: [200, 200] };
    recorder.learn({ model: "vad", version: "1.0.0", profile: { features: { loudness } } });
    recorder.track({ model: "vad", version: "1.0.0", features: { loudness: 0.7 } });
    return (await recorder.close()).invalid;
  },
  "Recorder.flush": async ({ registry }) => {
    const recorder = await registry.monitor.recorder();
    recorder.track({ model: "vad", version: "1.0.0" });
    await recorder.flush();
    return recorder.state().pending;
  },
  "Recorder.flushNow": async ({ registry }) => {
    const recorder = await registry.monitor.recorder();
    recorder.track({ model: "vad", version: "1.0.0" });
    recorder.flushNow();
    return (await recorder.close()).pending;
  },
  "Recorder.close": async ({ registry }) => {
    const recorder = await registry.monitor.recorder();
    const { failedWrites, lastFailure } = await recorder.close();
    return { failedWrites, lastFailure };
  },
  "Recorder.state": async ({ registry }) => {
    const recorder = await registry.monitor.recorder();
    recorder.track({ model: "vad", version: "1.0.0", latencyMs: -1 });
    const { counted, invalid } = recorder.state();
    await recorder.close();
    return { counted, invalid };
  },
  "Audit.entries": async ({ registry }) => {
    const promotions: string[] = [];
    for await (const { kind, version, actor, signature } of registry.audit.entries({ model: "vad" })) {
      if (kind === "moved") promotions.push(`${version} by ${actor}, signature: ${signature.state}`);
    }
    return promotions;
  },
  "Audit.read": async ({ registry }) => {
    const { commit, events } = await registry.audit.read({ since: "2026-01-01", actor: "ada@example.org" });
    return { commit, events: events.length };
  },
  "Audit.pack": async ({ registry, folder }) => {
    const { form, bytes } = await registry.audit.pack("vad@production");
    await writeFile(`${folder}/evidence.tar`, bytes);
    return form.digest;
  },
  "Audit.blame": async ({ registry }) => {
    const { lines } = await registry.audit.blame("vad.stages.production");
    return lines.map(({ value, time, actor, reason }) => ({ value, time, actor, reason }));
  },
  "Audit.checkpoint": async ({ registry }) => {
    const { commit, steps, digest } = await registry.audit.checkpoint();
    return { commit, steps, digest };
  },
  "Audit.readCheckpoint": async ({ registry }) => {
    const text = JSON.stringify(await registry.audit.checkpoint());
    return registry.audit.readCheckpoint(text).steps;
  },
  "Audit.verify": async ({ registry }) => {
    const checkpoint = await registry.audit.checkpoint({ at: "HEAD~1" });
    const { ok, steps, findings } = await registry.audit.verify({ checkpoint });
    return { ok, steps, findings };
  },
  "Registry.importGto": async ({ registry }) => {
    const { imported, left_out } = await registry.importGto({ stages: { prod: "production" }, dryRun: true });
    return { imported: imported.length, leftOut: left_out.length };
  },
  "Registry.report": async ({ registry }) => {
    const { version, since, evidence } = await registry.report("vad@latest");
    return { stage: version.stage, since, evidence: evidence.length };
  },
  "Registry.compare": async ({ registry }) => {
    const { metrics, artifacts } = await registry.compare(["vad@1.0.0", "vad@latest"], {
      metrics: ["roc_auc"],
    });
    return { delta: metrics["roc_auc"]?.deltas[1], sameFiles: artifacts.same };
  },
  "Registry.best": async ({ registry }) => {
    const { version, value } = await registry.best("vad", { metric: "roc_auc" });
    return { version, value };
  },
  "Registry.lineage": async ({ registry }) => {
    const { nodes, edges } = await registry.lineage("vad@latest");
    return { nodes, edges };
  },
  "Registry.stats": async ({ registry }) => {
    const { models, versions, artifacts } = await registry.stats();
    return { models, versions, saved: artifacts.logical_bytes - artifacts.unique_bytes };
  },
  "Registry.history": async ({ registry }) => {
    const { events } = await registry.history({ model: "vad", stage: "production", limit: 10 });
    return events.map(({ kind, version, reason }) => ({ kind, version, reason }));
  },
  "Registry.watch": async ({ registry }) => {
    // Without a signal and a break it goes on: each event is told as it lands.
    const stop = new AbortController();
    for await (const { kind, model } of registry.watch({ since: "HEAD~1", signal: stop.signal })) {
      return { kind, model };
    }
    return null;
  },
  "Registry.tenures": async ({ registry }) => {
    const { tenures } = await registry.tenures("vad", "production");
    return tenures.map(({ version, from, until }) => ({ version, from, until }));
  },
  "Registry.lifecycle": async ({ registry }) => {
    const { initial, stages } = await registry.lifecycle();
    return { initial, names: stages.map(({ name }) => name) };
  },
  "Registry.gate": async ({ registry }) => {
    const { met, demands } = await registry.gate("vad@1.1.0", "production");
    return { met, missing: demands.filter(({ state }) => state === "missing").map(({ says }) => says) };
  },
  "Registry.card": async ({ registry }) => {
    const { ok, motions, changes } = await registry.card("HEAD~1..HEAD");
    return { ok, moves: motions.map(({ version, to }) => `${version} to ${to}`), changes: changes.length };
  },
  "Registry.addEvidence": async ({ registry }) => {
    const result = { passed: true, metrics: { acc: 0.97 } };
    const { path } = await registry.addEvidence({ version: "vad@1.0.0", suite: "smoke", result });
    return path;
  },
  "Registry.policy": async ({ registry }) => {
    const { policy_version, stages } = await registry.policy("production");
    return { policy_version, stages };
  },
  "Registry.check": async ({ registry }) => {
    const { ok, findings } = await registry.check();
    return { ok, errors: findings.filter(({ severity }) => severity === "error") };
  },
  "Registry.stampPolicy": async ({ registry }) => {
    const change = await registry.stampPolicy({ dryRun: true });
    return change === null ? "the rules of the work tree are those of the branch" : change.after;
  },
  "Registry.status": async ({ registry }) => {
    const { ref, models, versions } = await registry.status();
    return { ref, models, versions };
  },
  installServerHook: async ({ folder }) => {
    const { hooks } = await installServerHook({ path: folder });
    return hooks.map((path) => basename(path));
  },
  planInstallServerHook: async ({ folder }) => {
    const { changes } = await planInstallServerHook({ path: folder });
    return changes.map(({ path }) => basename(path));
  },
  planRemoveHooks: async ({ folder }) => {
    await initRegistry({ path: folder, hooks: true });
    const { changes } = await planRemoveHooks({ path: folder });
    return changes.map(({ path }) => basename(path));
  },
  removeHooks: async ({ folder }) => {
    const { removed } = await removeHooks({ path: folder });
    return removed.map((path) => basename(path));
  },
  "Registry.release": async ({ registry }) => {
    const { created } = await registry.release();
    return created.map(({ tag }) => tag);
  },
  "Registry.close": async ({ registry }) => {
    await registry.close();
    return await registry.commit();
  },
  "Experiments.router": async ({ registry }) => {
    const router = await registry.experiments.router();
    return router.experiments;
  },
  "Experiments.assign": async ({ registry }) => {
    const arms: string[] = [];
    for (const name of await (await registry.snapshot()).experimentNames())
      for await (const { unit, arm } of registry.experiments.assign(name, ["user-1", "user-2"]))
        arms.push(`${unit}: ${arm}`);
    return arms;
  },
  "Experiments.export": async ({ registry }) => {
    const { content, notes } = await registry.experiments.export("flagd");
    return [content.length > 0, notes];
  },
  "Experiments.flagd": async ({ registry }) => {
    return await registry.experiments.flagd();
  },
  "Experiments.growthbook": async ({ registry }) => {
    return await registry.experiments.growthbook();
  },
  "Experiments.list": async ({ registry }) => {
    const { items } = await registry.experiments.list();
    return items.map(({ experiment, status }) => `${experiment}: ${status}`);
  },
  "Experiments.show": async ({ registry }) => {
    for (const { experiment } of (await registry.experiments.list()).items)
      return (await registry.experiments.show(experiment)).record.arms;
    return null;
  },
  "Experiments.power": async ({ registry }) => {
    for (const { experiment } of (await registry.experiments.list()).items)
      return (await registry.experiments.power(experiment, { unitsPerDay: 5000, days: 14 })).goals;
    return null;
  },
  "Experiments.analyze": async ({ registry }) => {
    const data = '{"arm":"control","unit":"user-1","at":"2026-11-21T10:00:00.000Z","values":{"clicked":1}}';
    for (const name of await (await registry.snapshot()).experimentNames())
      return (await registry.experiments.analyze(name, { data, until: "2026-11-22" })).analysis.verdict;
    return null;
  },
  "Experiments.record": async ({ registry }) => {
    for (const { experiment } of (await registry.experiments.list()).items)
      return (await registry.experiments.record(experiment, ['{"unit":"user-1","values":{"clicked":1}}']))
        .counted;
    return null;
  },
  "Experiments.replay": async ({ registry }) => {
    for (const { experiment, status } of (await registry.experiments.list()).items)
      if (status === "concluded") return (await registry.experiments.replay(experiment)).analysis.verdict;
    return null;
  },
  "Experiments.conclude": async ({ registry }) => {
    for (const { experiment, status } of (await registry.experiments.list()).items)
      if (status === "running")
        return (await registry.experiments.conclude(experiment, { winner: "control", reason: "too slow" }))
          .action;
    return null;
  },
  "Experiments.planConclusion": async ({ registry }) => {
    for (const { experiment, status } of (await registry.experiments.list()).items)
      if (status === "running")
        return await registry.experiments.planConclusion(experiment, {
          winner: "control",
          reason: "too slow",
        });
    return null;
  },
  "Experiments.httpRoute": async ({ registry }) => {
    for (const name of await (await registry.snapshot()).experimentNames())
      return await registry.experiments.httpRoute(name);
    return null;
  },
  "Experiments.splitClients": async ({ registry }) => {
    for (const name of await (await registry.snapshot()).experimentNames())
      return await registry.experiments.splitClients(name);
    return null;
  },
  "Router.assign": async ({ registry }) => {
    const router = await registry.experiments.router();
    return router.experiments.map((name) => router.assign(name, "user-1", { country: "DE" }).arm);
  },
  "Router.unitOf": async ({ registry }) => {
    const router = await registry.experiments.router();
    return router.experiments.map((name) => router.unitOf(name));
  },
  bucketAttributes: () => {
    return bucketAttributes([], "user-1");
  },
  bucketOf: () => {
    return bucketOf("silero-v6#1:", "user-1");
  },
  profileFeature: () => {
    return profileFeature([0.2, 0.4, 0.4, null]);
  },
  murmur3: () => {
    return murmur3("Zoë");
  },
  "Registry.selectModel": async ({ registry }) => {
    const [first] = await (await registry.snapshot()).selectionNames();
    if (first === undefined) return null;
    const { version, reason, why, commit } = await registry.selectModel(first, { targetingKey: "user-1" });
    return { version, reason, why, commit };
  },
  "Evaluation.create": async ({ registry }) => {
    const form = await registry.evaluation.create({ name: "speed", model: "vad" });
    return form.cases.map(({ name }) => name);
  },
  "Evaluation.planCreate": async ({ registry }) => {
    const { changes } = await registry.evaluation.planCreate({ name: "slowness", model: "vad" });
    return changes.map(({ path }) => path);
  },
  "Evaluation.run": async ({ registry }) => {
    try {
      const { passed, runs } = await registry.evaluation.run("vad@production", { suites: ["odd"] });
      return { passed, verdicts: runs.map(({ verdict }) => verdict) };
    } catch (error) {
      return isStemmaError(error, "suite-unknown") ? error.hint : null;
    }
  },
  "Evaluation.list": async ({ registry }) => {
    const { items } = await registry.evaluation.list();
    return items.map(({ suite, cases }) => `${suite}: ${cases.length} cases`);
  },
  "Evaluation.show": async ({ registry }) => {
    for (const { suite } of (await registry.evaluation.list()).items)
      return (await registry.evaluation.show(suite)).record.cases;
    return null;
  },
  "Selection.select": async ({ registry }) => {
    const { items } = await registry.selection.list();
    return await Promise.all(items.map(({ selection }) => registry.selection.select(selection)));
  },
  "Selection.list": async ({ registry }) => {
    const { items } = await registry.selection.list();
    return items.map(({ selection, fallback }) => `${selection}: ${fallback}`);
  },
  "Selection.show": async ({ registry }) => {
    for (const { selection } of (await registry.selection.list()).items)
      return (await registry.selection.show(selection)).record.candidates;
    return null;
  },
  "Exports.planAdd": async ({ registry, folder }) => {
    const { changes } = await registry.exports.planAdd({
      version: "vad@production",
      format: "torchscript",
      files: [join(folder, "better.pt")],
    });
    return changes.map(({ path }) => path);
  },
  "Exports.add": async ({ registry, folder }) => {
    await registry.exports.add({
      version: "vad@production",
      format: "tensorrt",
      uri: "s3://engines/vad.engine",
    });
    const { exports } = await registry.exports.add({
      version: "vad@production",
      format: "torchscript",
      files: [join(folder, "better.pt")],
    });
    return exports.map(({ format }) => format);
  },
  "Exports.ls": async ({ registry }) => {
    const { exports } = await registry.exports.ls("vad@production");
    return exports.map(({ format, path, uri }) => [format, path ?? uri]);
  },
  "Exports.files": async ({ registry }) => {
    const { files } = await registry.exports.files("vad@production", "torchscript");
    return files.map(({ path, digest }) => [path, digest]);
  },
  "Exports.remove": async ({ registry }) => {
    const { removed } = await registry.exports.remove({ version: "vad@production", format: "tensorrt" });
    return removed.length;
  },
  "Proposals.plan": async ({ registry }) => {
    const { changes } = await registry.proposals.plan({
      kind: "propose",
      version: "vad@1.0.0",
      alias: "stable",
    });
    return changes.map(({ path }) => path);
  },
  "Proposals.propose": async ({ registry }) => {
    const { branch } = await registry.proposals.propose({
      version: "vad@1.0.0",
      alias: "stable",
      reason: "a month without a complaint",
    });
    return branch;
  },
  "PullRequests.open": async ({ registry }) => {
    const branch = "propose/vad@1.0.0/alias=stable";
    const { pull_request, made } = await registry.pullRequests.open({
      branch,
      title: "vad",
      body: "It is better.",
    });
    return { pull_request, made };
  },
  "PullRequests.post": async ({ registry }) => {
    const on = "propose/vad@1.0.0/alias=stable";
    const { commit } = await registry.card(`HEAD..${on}`);
    return await registry.pullRequests.post({ on, commit, marker: "note", body: "The card is at hand." });
  },
  "Proposals.recordReviews": async ({ registry, folder }) => {
    // Here there is no forge, and that is an error: on plain Git approvals lie on the branch already.
    const told = registry.proposals.recordReviews({
      branch: "propose/vad@1.0.0/alias=stable",
      key: join(folder, "..", "bob"),
    });
    return await told.then(
      ({ findings }) => findings.map(({ message }) => message),
      (error: unknown) => (isStemmaError(error) ? error.code : "unknown"),
    );
  },
  "Proposals.asked": async ({ registry }) => {
    const { statements, gates } = await registry.proposals.asked("propose/vad@1.0.0/alias=stable");
    return { signs: statements.map(({ action, version, to }) => [action, version, to]), gates };
  },
  "Proposals.approve": async ({ registry, folder }) => {
    // The key is one of those in identities of registry.yaml.
    const { proposal } = await registry.proposals.approve({
      branch: "propose/vad@1.0.0/alias=stable",
      key: join(folder, "..", "bob"),
    });
    return proposal.motions.flatMap(({ approvals }) => approvals.map(({ by, counts }) => [by, counts]));
  },
  "Proposals.list": async ({ registry }) => {
    const { proposals } = await registry.proposals.list();
    return proposals.map(({ branch, state, missing }) => ({ branch, state, missing }));
  },
  "Proposals.merge": async ({ registry }) => {
    const { proposal } = await registry.proposals.merge({ branch: "propose/vad@1.0.0/alias=stable" });
    return proposal.state;
  },
  "Proposals.withdraw": async ({ registry }) => {
    await registry.proposals.propose({ version: "vad@1.0.0", alias: "oldest" });
    const { proposal } = await registry.proposals.withdraw({
      branch: "propose/vad@1.0.0/alias=oldest",
      reason: "nobody asks for it",
    });
    return proposal.state;
  },
  "Artifacts.add": async ({ registry, folder }) => {
    const { items } = await registry.artifacts.add([join(folder, "config.yaml")]);
    return items.map(({ digest }) => digest);
  },
  "Artifacts.ls": async ({ registry }) => {
    const { items } = await registry.artifacts.ls({ subjects: ["vad@production"] });
    return items.map(({ digest, present }) => ({ digest, present }));
  },
  "Artifacts.push": async ({ registry }) => {
    // After: git config stemma.store.backup.url /an/absolute/path
    return await registry.artifacts.push({ to: "backup" });
  },
  "Artifacts.pull": async ({ registry }) => {
    return await registry.artifacts.pull({ from: "backup", subjects: ["vad"] });
  },
  "Artifacts.verify": async ({ registry }) => {
    const { ok, corrupt, missing } = await registry.artifacts.verify();
    return { ok, corrupt, missing };
  },
  "Artifacts.gc": async ({ registry }) => {
    const { removed, freed_bytes } = await registry.artifacts.gc({ dryRun: true });
    return { removed, freed_bytes };
  },
  "Registry.retire": async ({ registry }) => {
    return await registry.retire({ versions: ["vad@1.1.0"], reason: "superseded" });
  },
  "Registry.rename": async ({ registry }) => {
    const { from, to } = await registry.rename({ model: "denoise/small", to: "speech/denoise" });
    return [from, to, (await registry.resolve("denoise/small@latest")).model];
  },
  "Registry.delete": async ({ registry }) => {
    return await registry.delete({ subjects: ["vad@1.1.0"], reason: "trained on the wrong data" });
  },
  doctor: async ({ folder }) => {
    const { ok, findings } = await doctor({ path: folder });
    return { ok, errors: findings.filter(({ severity }) => severity === "error") };
  },
  explain: () => {
    const { means, rules } = explain("gate-metrics");
    return { means, example: rules[0]?.example };
  },
  hashConfigFile: async ({ folder }) => {
    const { hash } = await hashConfigFile(join(folder, "config.yaml"));
    return hash;
  },
  inspectFiles: async ({ folder }) => {
    const { framework, tensors, dangerous } = await inspectFiles([join(folder, "model.pt")]);
    return { framework, tensors: tensors.length, dangerous };
  },
  isStemmaError: async ({ registry }) => {
    try {
      return await registry.version("vad@9.9.9");
    } catch (error) {
      if (isStemmaError(error, "version-unknown")) return error.hint;
      throw error;
    }
  },
  StemmaError: async ({ registry }) => {
    const error: unknown = await registry.model("none").catch((thrown: unknown) => thrown);
    return error instanceof StemmaError ? { kind: error.kind, json: error.toJSON() } : null;
  },
  isVersion: () => {
    return [isVersion("1.2.0-rc.1"), isVersion("v20250126143022_a1b2c3d4"), isVersion("1.10")];
  },
  compareVersions: () => {
    return ["1.10.0", "1.9.0", "1.10.0-rc.1"].sort(compareVersions);
  },
  bumpVersion: () => {
    return bumpVersion("1.4.2", "minor");
  },
};
