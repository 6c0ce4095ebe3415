import { FolderReader } from "../../src/telemetry/folder-reader.ts";
import { newWriter } from "../../src/telemetry/folder-writer.ts";
import { makeWorld } from "../support/world.ts";
import { storeContract } from "./store-contract.ts";

storeContract("a folder", { units: true }, () => {
  const folder = makeWorld().path("telemetry");
  return Promise.resolve({ reader: new FolderReader(folder), writer: () => newWriter(folder) });
});
