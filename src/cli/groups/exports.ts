import type { CommandGroup } from "../command.ts";
import { reasonFlag, storeFlag } from "./flags.ts";

const version = { name: "MODEL@X", key: "version", summary: "a version" };

/** The other formats of a version. */
export const exportsGroup: CommandGroup = {
  title: "Exports",
  commands: [
    {
      name: "exports add",
      summary: "store another format of a version, or record where it is",
      details: [
        "Files and folders are stored by hash, as with register. Files that the version has already in this format change nothing; other bytes under the same path are refused unless --replace is given.",
        "An address is only recorded: nothing opens it. It may hold no credentials and must mean the same everywhere.",
      ],
      kind: "write",
      positionals: [
        version,
        { name: "FILE", key: "files", summary: "files and folders", min: 0, max: Infinity },
      ],
      flags: [
        {
          name: "format",
          value: "NAME",
          summary: "the format: onnx, torchscript, coreml ...; read from the files when absent",
        },
        { name: "uri", value: "URI", summary: "where it is, instead of files: s3://bucket/model.engine" },
        {
          name: "digest",
          value: "DIGEST",
          summary:
            "with --uri: sha256 of the bytes there, so that they can be verified and evidence may name them",
        },
        {
          name: "replace",
          summary: "put this in place of all that the version has in the format",
        },
        storeFlag,
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma exports add silero-vad@production model.pt --format torchscript",
          says: "adds the version in another format",
        },
        {
          line: "stemma exports add silero-vad@5.0.0 Vad.mlpackage",
          says: "adds a folder; its format is recognised",
        },
        {
          line: "stemma exports add silero-vad@5.0.0 --format tensorrt --uri s3://engines/vad-5.engine",
          says: "records where an export is that no store has",
        },
      ],
      load: () => import("../commands/exports-add.ts"),
    },
    {
      name: "exports ls",
      summary: "list the formats that a version was exported to",
      kind: "read",
      positionals: [version],
      flags: [],
      examples: [{ line: "stemma exports ls silero-vad@production", says: "lists its exports" }],
      load: () => import("../commands/exports-ls.ts"),
    },
    {
      name: "exports remove",
      summary: "take a format out of a version's exports; history keeps its bytes",
      kind: "write",
      positionals: [version],
      flags: [
        { name: "format", value: "NAME", summary: "the format" },
        { name: "path", value: "PATH", summary: "only this file or address of it" },
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma exports remove silero-vad@5.0.0 --format tensorrt",
          says: "removes all that it has in the format",
        },
      ],
      load: () => import("../commands/exports-remove.ts"),
    },
  ],
};
