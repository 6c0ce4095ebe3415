import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openRegistry } from "stemma";
import { afterAll, beforeAll, expect, it } from "vitest";
import { examples } from "../../docs/examples/library.ts";
import { identityLines, makeSigner } from "../support/signers.ts";
import { worldAt } from "../support/world-at.ts";

/** What some examples answer, in a part that tells; of the others it is enough that they run. */
const answers: Readonly<Record<string, unknown>> = {
  "Registry.next": { version: "1.0.0" },
  "Registry.register": ["1.0.0", "1.1.0"],
  "Registry.promote": {
    version: "1.1.0",
    to: "production",
    displaced: [{ version: "1.0.0", to: "deprecated" }],
  },
  "Registry.rollback": { version: "1.0.0", to: "production" },
  "Registry.best": { version: "1.1.0", value: 0.97 },
  "Registry.check": { ok: true, errors: [] },
  "Registry.registerAll": [true, "denoise/small@1.0.0", "denoise/small@1.1.0"],
  "Registry.release": ["denoise/small@v1.0.0", "denoise/small@v1.1.0", "vad@v1.0.0", "vad@v1.1.0"],
  "Proposals.approve": [["bob", true]],
  "Proposals.merge": "merged",
  "Proposals.withdraw": "withdrawn",
  "Artifacts.verify": { ok: true, corrupt: [], missing: [] },
  "Registry.delete": { deleted: ["vad@1.1.0"] },
  isStemmaError: "See its versions with stemma list vad --all.",
  StemmaError: { kind: "not-found" },
  isVersion: [true, true, false],
  compareVersions: ["1.9.0", "1.10.0-rc.1", "1.10.0"],
  bumpVersion: "1.5.0",
};

const world = worldAt(fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "stemma-examples-")));
const folder = world.path("registry");
const outside = { ...process.env };

/* The examples are as a user writes them, whose identity and configuration come from the environment. */
beforeAll(() => {
  process.env = { ...world.env };
  world.write("registry/model.pt", "first weights");
  world.write("registry/better.pt", "better weights");
  world.write("registry/config.yaml", "rate: 16000\n");
});

afterAll(() => {
  process.env = outside;
  fs.rmSync(world.root, { recursive: true, force: true });
});

async function run(name: string, example: () => unknown): Promise<unknown> {
  try {
    return await example();
  } catch (cause) {
    throw new Error(`the example of ${name} failed: ${String(cause)}`, { cause });
  }
}

/* Somebody else who may approve, with a key beside the registry. */
function nameReviewer(): void {
  const file = "registry/registry/registry.yaml";
  const text = fs.readFileSync(world.path(file), "utf8");
  const lines = identityLines([makeSigner(world, "bob")]);
  const settled = text.replace("groups: {}\n", "").replace("policy_version: 1", "policy_version: 2");
  world.write(file, settled.replace("identities: {}\n", lines));
  world.git("registry", "commit", "-q", "-m", "bob may approve", "--", "registry");
}

it("every example of the library runs, one after the other", async () => {
  const { initRegistry, ...others } = examples;
  await initRegistry?.({ folder, registry: undefined as never });
  fs.mkdirSync(world.path("backup"));
  world.git("registry", "config", "stemma.store.backup.url", world.path("backup"));
  nameReviewer();
  const registry = await openRegistry({ path: folder });
  for (const [name, example] of Object.entries(others)) {
    const answer = await run(name, () => example({ folder, registry }));
    if (name in answers) expect({ [name]: answer }).toMatchObject({ [name]: answers[name] });
  }
});
