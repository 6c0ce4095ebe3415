import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import type { HttpOptions } from "../../src/evaluation/runner-options.ts";
import type { Feed, RunnerSession } from "../../src/evaluation/runner.ts";
import type { Value } from "../../src/evaluation/row.ts";
import { httpRunner } from "../../src/evaluation/runners/http.ts";
import { Tensor } from "../../src/evaluation/tensor.ts";
import { jsonOfTensor } from "../../src/evaluation/tensor-json.ts";

interface Reply {
  readonly status?: number;
  readonly body: string;
}
type Answering = (path: string, body: string) => Reply | null;

/** Starts a server; a reply of null never comes. */
async function serve(answer: Answering): Promise<string> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const reply = answer(request.url ?? "", Buffer.concat(chunks).toString());
      if (reply !== null) response.writeHead(reply.status ?? 200).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const model = { name: "doubler@1.0.0", folder: "/", files: [] };
const opened = (url: string, options: Partial<HttpOptions> = {}): Promise<RunnerSession> =>
  httpRunner.open(model, {
    kind: "http",
    protocol: "json",
    url,
    model: "doubler",
    version: null,
    headers: {},
    timeoutMs: 200_000,
    retries: 0,
    ...options,
  });
const feed = (row: number, x: Value): Feed => ({ row, inputs: new Map([["x", x]]) });
const about = JSON.stringify({
  inputs: [{ name: "x", datatype: "FP32", shape: [-1, 2] }],
  outputs: [{ name: "y", datatype: "FP32", shape: [-1, 2] }],
});

interface Infer {
  readonly inputs: readonly { readonly shape: readonly number[]; readonly data: readonly number[] }[];
}

it("a server of the V2 protocol answers a batch", async () => {
  const paths: string[] = [];
  const url = await serve((path, body) => {
    paths.push(path);
    if (body === "") return { body: about };
    const [input] = (JSON.parse(body) as Infer).inputs;
    const output = {
      name: "y",
      datatype: "FP32",
      shape: input?.shape,
      data: input?.data.map((each) => each * 2),
    };
    return { body: JSON.stringify({ outputs: [output] }) };
  });
  const session = await opened(`${url}/`, { protocol: "kserve", version: "3" });
  const batch = [feed(1, [1, 2]), feed(2, new Tensor("float64", [2], Float64Array.of(3, 4)))];
  const { outputs } = await session.predict(batch);
  const said = outputs
    .map((each) => each.get("y"))
    .map((each) => each instanceof Tensor && jsonOfTensor(each));
  expect(said).toEqual([
    [2, 4],
    [6, 8],
  ]);
  expect(paths).toEqual(["/v2/models/doubler/versions/3", "/v2/models/doubler/versions/3/infer"]);
  expect(session.inputs).toEqual([{ name: "x", type: "float32", shape: [null, 2] }]);
  await expect(session.predict([feed(5, "a")])).rejects.toMatchObject({
    code: "runner-input-invalid",
    data: { row: 5 },
  });
  await expect(session.predict([feed(5, [1]), feed(6, [1, 2])])).rejects.toMatchObject({
    code: "runner-input-invalid",
  });
  await expect(session.predict([{ row: 7, inputs: new Map() }])).rejects.toMatchObject({
    code: "runner-input-invalid",
  });
});

it("plain JSON is asked and answered row by row", async () => {
  const url = await serve((_, body) => {
    const { rows } = JSON.parse(body) as { rows: readonly { x: number }[] };
    return { body: JSON.stringify({ rows: rows.map(({ x }) => ({ y: x * 2 })) }) };
  });
  const session = await opened(url);
  expect((await session.predict([feed(1, 4), feed(2, 5)])).outputs).toEqual([
    new Map([["y", 8]]),
    new Map([["y", 10]]),
  ]);
  await session.reset();
  expect(await session.memoryBytes()).toBeNull();
  expect(session.concurrent).toBe(true);
  await session.close();
});

it.each<[string, Reply, string, RegExp]>([
  [
    "an error",
    { status: 500, body: "no memory" },
    "runner-failed",
    /^row 9: the server answers 500: no memory$/,
  ],
  ["no JSON", { body: "<html>" }, "runner-output-invalid", /^row 9: the server says no JSON: <html>$/],
  ["no rows", { body: "{}" }, "runner-output-invalid", /for 1 rows: it has no list of rows$/],
  ["other rows", { body: '{"rows":[]}' }, "runner-output-invalid", /it has 0 rows$/],
  ["no object", { body: '{"rows":[1]}' }, "runner-output-invalid", /one of its rows is no object$/],
  [
    "infinity",
    { body: '{"rows":[{"y":1e999}]}' },
    "runner-output-invalid",
    /^row 9: the model said Infinity/,
  ],
])("%s is no answer", async (_, reply, code, message) => {
  const session = await opened(await serve(() => reply));
  await expect(session.predict([feed(9, 1)])).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message) as unknown,
  });
});

it.each([
  ['{"outputs":1}', /it has no list of outputs$/],
  ['{"outputs":[{"name":"y"}]}', /an output has no name, known datatype, shape and data$/],
  [
    '{"outputs":[{"name":"y","datatype":"FP32","shape":[2,1],"data":[1,2]}]}',
    /its output 'y' has the shape \[2, 1\]$/,
  ],
  [
    '{"outputs":[{"name":"y","datatype":"FP32","shape":[1],"data":["a"]}]}',
    /its output 'y' is no list of float32/,
  ],
])("the answer %s is none of the V2 protocol", async (body, message) => {
  const url = await serve((path) => ({ body: path.endsWith("/infer") ? body : about }));
  const session = await opened(url, { protocol: "kserve" });
  await expect(session.predict([feed(1, [1, 2])])).rejects.toMatchObject({
    code: "runner-output-invalid",
    message: expect.stringMatching(message) as unknown,
  });
});

it("a server that does not speak the protocol is told", async () => {
  const url = await serve(() => ({ body: "{}" }));
  await expect(opened(url, { protocol: "kserve" })).rejects.toMatchObject({ code: "runner-invalid" });
});

it("a server that hangs is left after the time, and at an interruption", async () => {
  const url = await serve(() => null);
  const session = await opened(url, { timeoutMs: 50 });
  await expect(session.predict([feed(3, 1)])).rejects.toMatchObject({
    code: "runner-timeout",
    data: { row: 3 },
  });
  const patient = await opened(url);
  const stop = new AbortController();
  const asked = patient.predict([feed(3, 1)], stop.signal);
  stop.abort();
  await expect(asked).rejects.toMatchObject({ code: "interrupted" });
});

it("a server that is not ready is asked again only where that is declared", async () => {
  let asked = 0;
  const url = await serve(() =>
    ++asked === 1 ? { status: 503, body: "soon" } : { body: '{"rows":[{"y":1}]}' },
  );
  await expect((await opened(url)).predict([feed(1, 1)])).rejects.toMatchObject({ code: "runner-failed" });
  asked = 0;
  expect((await (await opened(url, { retries: 1 })).predict([feed(1, 1)])).outputs).toEqual([
    new Map([["y", 1]]),
  ]);
});

it("a server that is not there is told", async () => {
  const session = await opened("http://127.0.0.1:1", { retries: 1 });
  await expect(session.predict([feed(1, 1)])).rejects.toMatchObject({
    code: "runner-missing",
    message: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1 is not reached: /) as unknown,
  });
});
