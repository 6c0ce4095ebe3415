/* One of the writers of bench/writers.mjs: opens a registry, registers until its code is compiled, says that it is ready, and
 * from the start on registers and prints each commit. */
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { library, folder, models, each, warmUp, name } = JSON.parse((await lines.next()).value);
const { openRegistry } = await import(pathToFileURL(library).href);
const registry = await openRegistry({ path: folder });
for (let number = 0; number < warmUp; number++) await register(number);
process.stdout.write("ready\n");
await lines.next();
for (let number = warmUp; number < warmUp + each; number++)
  process.stdout.write(`${await register(number)}\n`);

async function register(number) {
  const model = models[number % models.length];
  const facts = { framework: "onnx", dataset: [{ name, version: `1.${number}.0` }], metrics: { loss: 0.2 } };
  return (await registry.register({ model, facts })).commit;
}
