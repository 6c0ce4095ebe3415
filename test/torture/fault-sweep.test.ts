import { expect, test } from "vitest";
import { type Fault, faults, sweep } from "../git/fault-sweep.ts";

test.each(Object.entries<Fault>(faults))(
  "a write survives %s at any of its system calls",
  async (_name, fault) => {
    expect(await sweep(fault)).toBeGreaterThan(4);
  },
);
