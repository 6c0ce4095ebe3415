import fc from "fast-check";

/*
 * A change is judged by the same inputs on every machine and in every run, so that a law that fails was broken by the
 * change. New inputs are looked for apart from that: STEMMA_SEED=random draws a seed, and the failure names it.
 */
const wanted = process.env["STEMMA_SEED"] ?? "20261121";

fc.configureGlobal(wanted === "random" ? {} : { seed: Number(wanted) });

/** fast-check with the seed of this project: every law is stated with it. */
export { fc };
