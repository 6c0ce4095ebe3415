import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { schemas } from "./schemas.ts";

const index = fileURLToPath(new URL("../../src/registry/index.ts", import.meta.url));
const program = ts.createProgram([index], {
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();
const types = typesOf();

/* The exported types by name, and the outcomes of writes by kind. */
function typesOf(): ReadonlyMap<string, ts.Type> {
  const source = program.getSourceFile(index);
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  const named = exported.map((each) => [each.name, checker.getDeclaredTypeOfSymbol(each)] as const);
  const outcomes = new Map(named).get("Outcomes")?.getProperties() ?? [];
  return new Map([...named, ...outcomes.map((each) => [each.name, checker.getTypeOfSymbol(each)] as const)]);
}

const held = [...schemas].flatMap(([name, { title, properties, required }]) =>
  title === undefined ? [] : [[name, title, Object.keys(properties ?? {}), required ?? []] as const],
);

describe("the type of the form", () => {
  it.each(held)("%s, %s, has the keys of its schema, and all of them always", (_, title, keys, required) => {
    const members = types.get(title)?.getProperties() ?? [];
    expect(members.map(({ name }) => name).sort()).toEqual([...keys].sort());
    expect(members.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0)).toEqual([]);
    expect([...required].sort()).toEqual([...keys].sort());
  });
});

it("every form of the library has a schema", () => {
  const titles = new Set(held.map(([, title]) => title));
  const parts = [
    "ApprovalForm",
    "ArtifactForm",
    "DemandForm",
    "EvidenceForm",
    "FileChangeForm",
    "FileForm",
    "GateDetailForm",
    "HoldForm",
    "MetricForm",
    "MonthForm",
    "MotionForm",
    "MoveForm",
    "PendingProposalForm",
    "PostedForm",
    "ProposalForm",
    "RegisteredForm",
    "RemoteForm",
    "RuleForm",
    "TenureForm",
    "WriteForm",
  ];
  const forms = [...types.keys()].filter((name) => name.endsWith("Form") && !parts.includes(name));
  expect(forms.filter((name) => !titles.has(name))).toEqual([]);
});
