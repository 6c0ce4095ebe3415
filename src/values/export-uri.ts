/** The ways in which a record may name a place outside of all stores. */
export const exportSchemes = [
  "https",
  "s3",
  "gs",
  "az",
  "abfs",
  "abfss",
  "hf",
  "oci",
  "ipfs",
  "mlflow-artifacts",
  "wandb-artifact",
] as const;

const longest = 2000;
const shape = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#.*)?$/;
// What presigned addresses and tokens are called by the clouds.
const secretKey = /sig|token|secret|passw|credential|key|auth|policy|session/i;

/**
 * Says what is wrong with the address of an export, or null when nothing is. Nothing ever opens it; still it stays in
 * history for ever and is shown to people, so it holds no secret, no path of one machine and nothing that a viewer could
 * run.
 */
export function exportUriFault(uri: string): string | null {
  if (uri.length > longest) return `it is longer than ${longest} characters`;

  if (/[^\x21-\x7e]|[\\"<>^`{|}]/.test(uri)) return "it holds a character that no URI has";
  const parts = shape.exec(uri);
  if (parts === null) return "it is no absolute URI such as s3://bucket/model.pt";
  const [, scheme = "", host = "", path = "", query = ""] = parts;
  if (!exportSchemes.some((known) => known === scheme)) return `${scheme}: is not among the schemes`;
  return hostFault(host) ?? pathFault(path) ?? queryFault(query);
}

function hostFault(host: string): string | null {
  if (host.includes("@")) return "it holds credentials";
  if (host === "" || host.startsWith("-")) return "it has no host";
  if (/^(?:localhost|127\.[0-9.]+|0\.0\.0\.0|\[::1?\])(?::|$)/i.test(host)) return "its host is this machine";
  return null;
}

function pathFault(path: string): string | null {
  const parts = path.split("/").map((part) => part.replaceAll(/%2e/gi, "."));
  if (parts.some((part) => part === "." || part === "..")) return "its path leads upwards";
  return /%2f|%5c|%00/i.test(path) ? "its path hides a separator" : null;
}

function queryFault(query: string): string | null {
  const keys = query.split("&").map((pair) => pair.split("=")[0] ?? "");
  const secret = keys.find((key) => secretKey.test(key));
  return secret === undefined ? null : `'${secret.slice(0, 40)}' in its query looks like a secret`;
}
