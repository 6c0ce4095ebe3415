import { describe, it } from "vitest";
import { expectAgreement } from "../git/engines.ts";
import { size } from "./size.ts";

/* The first 20 are in the tests of every run. */
const seeds = Array.from({ length: size(50, 2000) }, (_, n) => 20 + n);

describe("native git, isomorphic-git and our own readers agree", () => {
  it.each(seeds)("on generated repository %i", expectAgreement);
});
