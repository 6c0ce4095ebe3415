import { expect, it } from "vitest";
import config from "../../vitest.config.ts";

it("every test fails that writes to the console", () => {
  expect(config.test?.setupFiles).toEqual(["test/quiet.ts"]);
});
