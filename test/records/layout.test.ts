import { describe, expect, it } from "vitest";
import * as layout from "../../src/records/layout.ts";

const { placeOf } = layout;

describe("placeOf", () => {
  it("reads back every path that the layout makes", () => {
    for (const model of ["vad", "speech/vad"]) {
      expect(placeOf(layout.modelPath(model))).toEqual({ kind: "model", model });
      expect(placeOf(layout.versionPath(model, "1.0.0-rc.1"))).toEqual({
        kind: "version",
        model,
        version: "1.0.0-rc.1",
      });
      expect(placeOf(layout.evidencePath(model, "1.0.0", "approval", "ada.2"))).toEqual({
        kind: "evidence",
        model,
        version: "1.0.0",
        evidence: "approval",
        name: "ada.2",
      });
    }
    expect(placeOf(layout.registryPath)).toEqual({ kind: "registry" });
  });

  it.each([
    "registry.yaml",
    "registry/registry.yml",
    "registry/models/model.yaml",
    "registry/models/a/b/c/model.yaml",
    "registry/models/Vad/model.yaml",
    "registry/models/versions/model.yaml",
    "registry/models/a/evidence/model.yaml",
    "registry/models/a/notes.yaml",
    "registry/models/a/versions/1.0.0.json",
    "registry/models/a/versions/..yaml",
    "registry/models/a/b/c/versions/1.0.0.yaml",
    "registry/models/a/versions/x/1.0.0.yaml",
    "registry/models/a/evidence/1.0.0/opinion.ada.yaml",
    "registry/models/a/evidence/1.0.0/approval.yaml",
    "registry/models/a/evidence/1.0.0/approval.Ada.yaml",
    "registry/models/a/b/c/evidence/1.0.0/approval.ada.yaml",
    "registry/models/a/evidence/-/approval.ada.yaml",
    "registry/suites/A.yaml",
    "registry/environments/a.yaml",
    "README.md",
  ])("finds no record at %s", (path) => {
    expect(placeOf(path)).toBeNull();
  });
});

describe("modelOfPath", () => {
  it.each([
    ["registry/models/vad/model.yaml", "vad"],
    ["registry/models/vad/versions/1.0.0.yaml", "vad"],
    ["registry/models/speech/vad/model.yaml", "speech/vad"],
    ["registry/models/speech/vad/versions/1.0.0.yaml", "speech/vad"],
    ["registry/models/speech/vad/evidence/1.0.0/approval.a.yaml", "speech/vad"],
    ["registry/models/model.yaml", null],
    ["registry/registry.yaml", null],
  ])("of %s is %s", (path, model) => {
    expect(layout.modelOfPath(path)).toBe(model);
  });
});

it("the header leads from a record to its schema", () => {
  expect(layout.headerOf(layout.registryPath, "registry")).toMatch(/=\.schemas\/registry\.schema\.json$/);
  const path = layout.versionPath("speech/vad", "1.0.0");
  const [, relative = ""] = layout.headerOf(path, "version").split("$schema=");
  expect(new URL(relative, `file:///${path}`).pathname).toBe(`/${layout.schemaPath("version")}`);
});
