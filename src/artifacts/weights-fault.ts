import { StemmaError } from "../values/error.ts";

/**
 * Makes the error of a file that is not well-formed in the format that it has, with the offset where reading stopped. Whoever
 * knows the file says which one it is.
 */
export function weightsInvalid(format: string, offset: number, fault: string): StemmaError {
  return new StemmaError("weights-invalid", `no well-formed ${format} file: at byte ${offset}, ${fault}`, {
    hint: "Save or download the file again; a file of another format needs another name.",
    data: { format, offset, fault },
  });
}
