import { expect, it } from "vitest";
import type { Terminal } from "../terminal.ts";
import { openSeeded } from "./seed.ts";

function commit({ world }: Terminal, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) world.write(`work/registry/${path}`, text);
  world.git("work", "add", "registry");
  world.git("work", "commit", "-q", "-m", "watch it");
}

async function record(terminal: Terminal, number: number, line: object): Promise<void> {
  const text = `${JSON.stringify({ model: "vad", version: "1.0.0", at: "2026-11-21T10:00:01Z", ...line })}\n`;
  const { code } = await terminal.runIn({ stdin: text.repeat(number) }, "monitor", "record");
  expect(code).toBe(0);
}

it("monitor alerts tells which alerts fire, and why", async () => {
  const terminal = await openSeeded();
  expect(await terminal.screen("monitor alerts")).toMatchInlineSnapshot(`
    "
    $ stemma monitor alerts
    no alerts: write one in registry/alerts
    "
  `);
  commit(terminal, {
    "alerts/slow.yaml":
      "name: slow\nmodel: vad@production\nseverity: high\nthreshold: {metric: p95_ms, above: 100}\n",
    "alerts/burning.yaml": "name: burning\nmodel: vad@production\nburn_rate: {objective: 0.99}\n",
    "alerts/later.yaml":
      "name: later\nmodel: vad@production\nfor: 5m\nthreshold: {metric: p95_ms, above: 100}\n",
    "alerts/worse.yaml":
      "name: worse\nmodel: vad@production\nregression: {metric: p95_ms, by: 0.2, against: vad@1.1.0}\n",
    "alerts/drifted.yaml": "name: drifted\nmodel: vad@production\ndrift: {}\n",
    "alerts/nobody.yaml": "name: nobody\nmodel: vad@staging\nthreshold: {metric: requests, below: 5}\n",
  });
  expect(await terminal.screen("monitor alerts")).toMatchInlineSnapshot(`
    "
    $ stemma monitor alerts
    ALERT    VERSION    STATE               SEVERITY  BECAUSE
    burning  vad@1.0.0  inactive (unknown)  medium    only 0 of the 20 requests that it takes were recorded
    drifted  vad@1.0.0  inactive (unknown)  medium    the version has no profile
    later    vad@1.0.0  inactive (unknown)  medium    nothing was recorded
    slow     vad@1.0.0  inactive (unknown)  high      nothing was recorded
    worse    vad@1.0.0  inactive (unknown)  medium    nothing was recorded
    registry/alerts/nobody.yaml: warning: nobody: no version of vad is in staging [stage-empty]
      hint: See where its versions stand with stemma show vad.
    "
  `);
  await record(terminal, 200, { latency_ms: 250 });
  expect(
    await terminal.screen(
      "monitor alerts",
      "monitor alerts slow later --immediate",
      "monitor alerts --follow --every 100ms --limit 2",
      "monitor alerts sloww",
      "monitor alerts --every soon",
      "check",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma monitor alerts
    ALERT    VERSION    STATE               SEVERITY  BECAUSE
    burning  vad@1.0.0  inactive            medium    errors use up their budget 0 times as fast as allowed over 1h, 0 times over 5m; the limit is 14.4 times
    drifted  vad@1.0.0  inactive (unknown)  medium    the version has no profile
    later    vad@1.0.0  pending             medium    p95_ms is 250 ms: above 100 ms
    slow     vad@1.0.0  firing              high      p95_ms is 250 ms: above 100 ms
    worse    vad@1.0.0  inactive (unknown)  medium    of vad@1.1.0: nothing was recorded
    registry/alerts/nobody.yaml: warning: nobody: no version of vad is in staging [stage-empty]
      hint: See where its versions stand with stemma show vad.
    [exit 1]
    $ stemma monitor alerts slow later --immediate
    ALERT  VERSION    STATE   SEVERITY  BECAUSE
    slow   vad@1.0.0  firing  high      p95_ms is 250 ms: above 100 ms
    later  vad@1.0.0  firing  medium    p95_ms is 250 ms: above 100 ms
    [exit 1]
    $ stemma monitor alerts --follow --every 100ms --limit 2
    ALERT    VERSION    STATE               SEVERITY  BECAUSE
    burning  vad@1.0.0  inactive            medium    errors use up their budget 0 times as fast as allowed over 1h, 0 times over 5m; the limit is 14.4 times
    drifted  vad@1.0.0  inactive (unknown)  medium    the version has no profile
    later    vad@1.0.0  firing              medium    p95_ms is 250 ms: above 100 ms
    slow     vad@1.0.0  firing              high      p95_ms is 250 ms: above 100 ms
    worse    vad@1.0.0  inactive (unknown)  medium    of vad@1.1.0: nothing was recorded
    registry/alerts/nobody.yaml: warning: nobody: no version of vad is in staging [stage-empty]
      hint: See where its versions stand with stemma show vad.
    $ stemma monitor alerts sloww
    error: there is no alert sloww
    hint: There is burning, drifted, later, nobody, slow, worse.
    [exit 3]
    $ stemma monitor alerts --every soon
    error: --every 'soon' is no time between 100ms and 1d
    hint: Write it as 5s or 1m.
    [exit 2]
    $ stemma check
    registry/alerts/drifted.yaml: warning: drifted: there is no registry/models/vad/profiles/1.0.0.yaml to tell drift from [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/alerts/nobody.yaml: warning: nobody: it watches vad@staging: no version of vad is in staging [alert-invalid]
      hint: See docs/guides/monitoring.md.
    ok: commit cccccccccccc against cccccccccccc: 0 errors, 2 warnings
    "
  `);
});

it("an alert that fires is resolved once, and gone with its record or its version", async () => {
  const terminal = await openSeeded();
  const slow = (above: number): string =>
    `name: slow\nmodel: vad@production\nthreshold: {metric: p95_ms, above: ${above}}\n`;
  commit(terminal, { "alerts/slow.yaml": slow(100) });
  await record(terminal, 30, { latency_ms: 250 });
  const follow = "monitor alerts --follow --every 100ms --limit 1 --json";
  const changesOf = async (): Promise<unknown> => {
    const { stdout } = await terminal.run(...follow.split(" "));
    return (JSON.parse(stdout) as { changes: readonly { to: string; reason: string }[] }).changes.map(
      ({ to, reason }) => `${to}: ${reason}`,
    );
  };
  expect(await changesOf()).toEqual(["firing: p95_ms is 250 ms: above 100 ms"]);
  expect(await changesOf()).toEqual([]);
  commit(terminal, { "alerts/slow.yaml": slow(300) });
  expect(await changesOf()).toEqual(["resolved: p95_ms is 250 ms: not above 300 ms"]);
  commit(terminal, { "alerts/slow.yaml": slow(100) });
  expect(await changesOf()).toEqual(["firing: p95_ms is 250 ms: above 100 ms"]);
  await terminal.ok("promote", "vad@1.1.0", "production", "--through");
  expect(await changesOf()).toEqual(["resolved: it watches vad@1.1.0 now"]);
  await terminal.ok("rollback", "vad", "--reason", "slow");
  expect(await changesOf()).toEqual(["firing: p95_ms is 250 ms: above 100 ms"]);
  terminal.world.git("work", "rm", "-q", "registry/alerts/slow.yaml");
  terminal.world.git("work", "commit", "-q", "-m", "enough");
  expect(await changesOf()).toEqual(["resolved: the alert is gone"]);
});

it("check tells what is wrong with alerts, channels and profiles", async () => {
  const terminal = await openSeeded();
  commit(terminal, {
    "alerts/none.yaml": "name: none\nmodel: vad@production\n",
    "alerts/two.yaml":
      "name: two\nmodel: vad@production\nthreshold: {metric: p95_ms}\nburn_rate: {objective: 0.99, windows: [{long: 5m, short: 1h, rate: 2}]}\n",
    "alerts/clear.yaml":
      "name: clear\nmodel: vda@production\nthreshold: {metric: p95_ms, above: 5, clear: 9}\nchannels: [ops, pager]\n",
    "alerts/other.yaml": "name: another\nmodel: vad@production\nthreshold: {metric: speed, above: 5}\n",
    "alerts/drift.yaml": "name: drift\nmodel: vad@1.0.0\ndrift: {features: [pitch]}\n",
    "alerts/unprofiled.yaml": "name: unprofiled\nmodel: vad@1.1.0\ndrift: {}\n",
    "notify.yaml": "channels:\n  ops: {kind: webhook}\ndefault: [ops, people]\n",
    "models/vad/profiles/1.0.0.yaml":
      'version: "1.0.0"\nfeatures:\n  loud: {kind: numeric, count: 3, edges: [1, 1], counts: [1, 1, 1]}\n  loss: {kind: numeric, count: 3, edges: [1], counts: [1]}\n  less: {kind: numeric, count: 3, edges: [1], counts: [1, 1]}\n  word: {kind: categorical, count: 3}\n  name: {kind: categorical, count: 3, categories: {a: 1}}\n',
  });
  expect(await terminal.screen("check")).toMatchInlineSnapshot(`
    "
    $ stemma check
    registry/alerts/clear.yaml: error: clear: its threshold is clear only beyond the limit itself [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/alerts/clear.yaml: error: clear: it watches vda@production: there is no model vda [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/alerts/clear.yaml: error: clear: the channel pager is not in registry/notify.yaml [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/alerts/none.yaml: error: none: it has 0 of threshold, burn_rate, regression and drift, and needs exactly one [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/alerts/other.yaml:3:21: error: 'threshold.metric' is speed, and must be what is measured: a percentile or the mean of latencies, a rate, requests, or the mean of a value that is recorded with requests [record-invalid]
      hint: Expected: what is measured: a percentile or the mean of latencies, a rate, requests, or the mean of a value that is recorded with requests
    registry/alerts/two.yaml: error: two: it has 2 of threshold, burn_rate, regression and drift, and needs exactly one [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/alerts/two.yaml: error: two: its threshold needs exactly one of above and below [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/alerts/two.yaml: error: two: its short window 1h is not between 1m and the long one, 5m [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/alerts/unprofiled.yaml: warning: unprofiled: there is no registry/models/vad/profiles/1.1.0.yaml to tell drift from [alert-invalid]
      hint: See docs/guides/monitoring.md.
    registry/models/vad/profiles/1.0.0.yaml:4:55: error: 'features.loss.counts' is a list, and must be a value that fits the schema [record-invalid]
      hint: Expected: a value that fits the schema
    registry/notify.yaml: error: the default channel people is not there [alert-invalid]
      hint: There is ops.
    failed: commit cccccccccccc against cccccccccccc: 10 errors, 1 warning
    [exit 1]
    "
  `);
});
