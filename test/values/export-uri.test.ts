import { describe, expect, it } from "vitest";
import { exportSchemes, exportUriFault } from "../../src/values/export-uri.ts";

describe("the address of an export", () => {
  it.each(exportSchemes)("may be of the scheme %s", (scheme) => {
    expect(exportUriFault(`${scheme}://place/some/model.pt?versionId=7#part`)).toBeNull();
  });

  it.each([
    ["https://ada:secret@example.org/m.pt", "it holds credentials"],
    ["https://token@example.org/m.pt", "it holds credentials"],
    ["https://example.org/m.pt?X-Amz-Signature=abc", "'X-Amz-Signature' in its query looks like a secret"],
    ["https://example.org/m.pt?a=1&sig=abc", "'sig' in its query looks like a secret"],
    ["file:///etc/passwd", "file: is not among the schemes"],
    ["http://example.org/m.pt", "http: is not among the schemes"],
    ["HTTPS://example.org/m.pt", "it is no absolute URI such as s3://bucket/model.pt"],
    ["javascript://example.org/%0aalert(1)", "javascript: is not among the schemes"],
    ["data:text/html,x", "it is no absolute URI such as s3://bucket/model.pt"],
    ["../m.pt", "it is no absolute URI such as s3://bucket/model.pt"],
    ["/srv/m.pt", "it is no absolute URI such as s3://bucket/model.pt"],
    ["", "it is no absolute URI such as s3://bucket/model.pt"],
    ["s3://bucket/../other/m.pt", "its path leads upwards"],
    ["s3://bucket/%2e%2E/m.pt", "its path leads upwards"],
    ["s3://bucket/./m.pt", "its path leads upwards"],
    ["s3://bucket/a%2fb", "its path hides a separator"],
    ["s3:///m.pt", "it has no host"],
    ["https://-oProxy/m.pt", "it has no host"],
    ["https://localhost:8080/m.pt", "its host is this machine"],
    ["https://127.0.0.1/m.pt", "its host is this machine"],
    ["https://[::1]/m.pt", "its host is this machine"],
    ["s3://bucket/m pt", "it holds a character that no URI has"],
    ["s3://bucket/m\npt", "it holds a character that no URI has"],
    ["s3://bucket/mödel", "it holds a character that no URI has"],
    ["s3://bucket\\@evil/m", "it holds a character that no URI has"],
    [`s3://bucket/${"a".repeat(2000)}`, "it is longer than 2000 characters"],
  ])("cannot be %s", (uri, fault) => {
    expect(exportUriFault(uri)).toBe(fault);
  });
});
