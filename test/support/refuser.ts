/*
 * A server process that refuses pushes: it keeps each, and prints the id of it when it is kept. Arguments: Git directory, first number, count.
 */
import { createHash } from "node:crypto";
import { RefusalLog } from "../../src/git/refusal-log.ts";

const [gitDir = "", from = "0", count = "0"] = process.argv.slice(2);
const log = new RefusalLog({ gitDir });
const zeros = "0".repeat(40);

for (let number = Number(from); number < Number(from) + Number(count); number++) {
  const after = createHash("sha1").update(String(number)).digest("hex");
  const updates = [{ ref: `refs/heads/${"long/".repeat(40)}main`, before: zeros, after }];
  const kept = log.add({
    time: "2026-11-21T12:00:00.000Z",
    pusher: "ada",
    told_by: "USER",
    updates,
    codes: ["line-rewritten"],
  });
  if (kept) process.stdout.write(`${after}\n`);
}
