import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { storesOf, storeVariable, type Stores } from "../../src/artifacts/configured.ts";
import { configOf } from "../../src/git/config.ts";
import type { Store } from "../../src/records/normalise.ts";
import { failureOf, newFolder } from "./folder.ts";

const main: Store = { name: "main", suggested: "/mnt/models", default: true, required: true };

function stores(
  config: Readonly<Record<string, string>> = {},
  settings: readonly Store[] = [],
  env: Readonly<Record<string, string>> = {},
): Stores {
  const entries = Object.entries(config).map(([name, value]) => ({ name, value }));
  return storesOf({ config: configOf(entries), settings, commonGitDir: "/repository/.git", env });
}

const refusal = (open: () => unknown) => failureOf(Promise.resolve().then(open));

describe("stores", () => {
  it("are only the local one where nothing is configured", () => {
    const { named, defaultName, open } = stores();
    expect(named.map((store) => store.name)).toEqual(["local"]);
    expect(defaultName).toBe("local");
    expect(open()).toMatchObject({ kind: "local", location: "/repository/.git/stemma/artifacts" });
  });

  it("are found in Git configuration, as a path or a file URL", async () => {
    const folder = join(await newFolder(), "with space");
    const { open } = stores({
      "stemma.store.nas.url": "/mnt/nas",
      "stemma.store.url.url": pathToFileURL(folder).href,
      "stemma.store.other.key": "x",
    });
    expect(open("nas")).toMatchObject({ kind: "directory", name: "nas", location: "/mnt/nas" });
    expect(open("url").location).toBe(folder);
    expect((await refusal(() => open("other"))).code).toBe("store-unknown");
  });

  it("are found in the environment, under a name that nothing else gives", () => {
    const { named, open } = stores({}, [], {
      STEMMA_STORE_TEAM_NAS_URL: "/mnt/team",
      STEMMA_STORE_NONE_URL: "",
    });
    expect(named.map((store) => store.name)).toEqual(["local", "team-nas"]);
    expect(open("team-nas").location).toBe("/mnt/team");
  });

  it("are not used where the registry suggests them, before somebody trusts the place", async () => {
    const { open, named } = stores({}, [main]);
    expect(named[1]).toEqual({ ...main, url: null });
    const failure = await refusal(() => open());
    expect(failure.code).toBe("store-untrusted");
    expect(failure.hint).toBe("git config stemma.store.main.url /mnt/models");
  });

  it("are used at the trusted place, whatever is suggested", () => {
    const config = { "stemma.store.main.url": "/trusted" };
    expect(stores(config, [main]).open().location).toBe("/trusted");
    const env = { STEMMA_STORE_MAIN_URL: "/overridden" };
    expect(stores(config, [main], env).open().location).toBe("/overridden");
    expect(stores(config, [main], { STEMMA_STORE_MAIN_URL: "" }).open().location).toBe("/trusted");
    expect(storeVariable("team-a.2")).toBe("STEMMA_STORE_TEAM_A_2_URL");
  });

  it("quote a suggestion, so that a pasted hint runs nothing else", async () => {
    const evil = { ...main, suggested: "/x'; rm -rf ~ #" };
    const failure = await refusal(() => stores({}, [evil]).open());
    expect(failure.hint).toBe(String.raw`git config stemma.store.main.url '/x'\''; rm -rf ~ #'`);
  });

  it("ask for a place where the registry suggests none", async () => {
    const failure = await refusal(() => stores({}, [{ ...main, suggested: null }]).open("main"));
    expect(failure.code).toBe("store-untrusted");
    expect(failure.hint).toContain("/an/absolute/path");
  });

  it("list the known names for an unknown one", async () => {
    const failure = await refusal(() => stores({}, [main]).open("mian"));
    expect(failure.code).toBe("store-unknown");
    expect(failure.data["known"]).toEqual(["local", "main"]);
  });

  it.each(["relative/path", "s3://bucket/prefix", "file://host/share", "https://example.org", ""])(
    "refuse the address %j",
    async (url) => {
      const failure = await refusal(() => stores({ "stemma.store.x.url": url }).open("x"));
      expect(failure.code).toBe("store-invalid");
    },
  );

  it("never move the local one", async () => {
    const failure = await refusal(() => stores({ "stemma.store.local.url": "/elsewhere" }).open("local"));
    expect(failure.code).toBe("store-invalid");
  });
});
