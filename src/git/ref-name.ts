import { StemmaError } from "../values/error.ts";
import { isOid } from "./oid.ts";
import type { HashAlgorithm, RefMove } from "./ports.ts";

const gitForbidden = /[\p{Cc} ~^:?*[\\]/u;
const plain = /^[A-Za-z0-9._@+#=,%()!/-]+$/;

/**
 * Says why Git itself would not take a full ref name (git check-ref-format), or null. What passes stays below
 * the folder of refs when it is used as a path.
 */
export function gitRefNameFault(name: string): string | null {
  if (name === "HEAD") return null;
  if (!name.startsWith("refs/")) return "it is neither HEAD nor below refs/";
  if (gitForbidden.test(name)) return "it holds a space, a control character or one of ~ ^ : ? * [ \\";
  if (name.includes("@{")) return "it holds '@{'";
  if (name.endsWith(".")) return "it ends in a dot";
  if (name.includes("..")) return "it holds '..'";
  return (
    name
      .split("/")
      .map(segmentFault)
      .find((fault) => fault !== null) ?? null
  );
}

function segmentFault(segment: string): string | null {
  if (segment === "") return "it has an empty segment";
  if (segment.startsWith(".")) return "a segment starts with a dot";
  if (segment.endsWith(".lock")) return "a segment ends in '.lock'";
  return null;
}

/** Says why the registry would not take a full ref name, or null: Git's rules, and plain ASCII that no shell or terminal misreads. */
export function refNameFault(name: string): string | null {
  const fault = gitRefNameFault(name);
  if (fault !== null) return fault;
  if (!plain.test(name)) return "it holds a character other than A-Z, a-z, 0-9 and . _ @ + # = , % ( ) ! / -";
  if (name.split("/").some((segment) => segment.startsWith("-")))
    return "a segment starts with a hyphen, which reads as an option";
  return name.length > 200 ? "it is longer than 200 characters" : null;
}

/**
 * Checks a full ref name before it touches the disk.
 * @throws StemmaError `ref-invalid`
 */
export function checkRefName(name: string): string {
  const fault = refNameFault(name);
  if (fault === null) return name;
  throw new StemmaError("ref-invalid", `'${name}' is not a ref name: ${fault}`, {
    hint: "Use a full name of plain ASCII, such as refs/heads/main.",
    data: { ref: name, fault },
  });
}

/**
 * Checks the prefix of a listing of refs, such as `refs/tags/`.
 * @throws StemmaError `ref-invalid`
 */
export function checkRefPrefix(prefix: string): void {
  const fault = gitRefNameFault(prefix.endsWith("/") ? prefix.slice(0, -1) : prefix);
  if (fault === null || prefix === "refs/") return;
  throw new StemmaError("ref-invalid", `'${prefix}' is not a place of refs: ${fault}`, {
    data: { ref: prefix, fault },
  });
}

/**
 * Checks a wished move before it touches the disk.
 * @throws StemmaError `ref-invalid`
 */
export function checkMove(move: RefMove, algorithm: HashAlgorithm): void {
  checkRefName(move.ref);
  const ids = [move.next, move.expected].filter((oid) => oid !== null);
  const text = move.ref === "HEAD" ? move.ref : ids.find((oid) => !isOid(oid, algorithm));
  if (text === undefined) return;
  throw new StemmaError(
    "ref-invalid",
    `'${text}' cannot be moved: a ref below refs/ and full ids are needed`,
    { data: { text } },
  );
}
