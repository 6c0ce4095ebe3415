import { describe, it } from "vitest";
import { expectAgreement } from "./engines.ts";

describe("native git, isomorphic-git and our own readers agree", () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))("on generated repository %i", expectAgreement);
});
