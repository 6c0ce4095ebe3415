import { inspectInputs } from "../artifacts/inspect-files.ts";
import { storedValues } from "../artifacts/tensor-tally.ts";
import { isDangerousImport } from "../values/pickle-imports.ts";
import type { InspectedFilesForm } from "./facts.ts";
import { inspectionForm, interfaceForm } from "./reads/fact-forms.ts";

/**
 * Reads what files tell of themselves before they are registered: format, types, shapes, parameters, inputs and outputs, and what
 * loading them would import. Nothing is stored, and no registry is needed.
 * @throws StemmaError what reading files throws: `artifact-missing`, `onnx-invalid`, `weights-invalid` ...
 */
export async function inspectFiles(files: readonly string[]): Promise<InspectedFilesForm> {
  const found = await inspectInputs(files);
  const { pickles = [] } = found.inspection ?? {};
  return {
    framework: found.framework,
    inspection: found.inspection === null ? null : inspectionForm(found.inspection),
    interface: found.interface === null ? null : interfaceForm(found.interface),
    files: found.files.map(({ path, format, role, size }) => ({ path, format, role, size })),
    tensors: found.tensors.map((tensor) => ({
      name: tensor.name,
      type: tensor.type,
      shape: tensor.shape,
      parameters: storedValues(tensor),
    })),
    dangerous: [...new Set(pickles.flatMap(({ imports = [] }) => imports.filter(isDangerousImport)))],
  };
}
