import type { TensorSpec } from "../../records/generated/version.ts";
import { runnerInvalid } from "../runner-fault.ts";
import type { ConstantInput, InputContext, OnnxOptions, StateLink } from "../runner-options.ts";

/** Where each input of a model comes from. */
export interface OnnxPlan {
  /** The inputs that every row gives. */
  readonly given: readonly TensorSpec[];
  readonly states: readonly StateLink[];
  readonly constants: readonly ConstantInput[];
  readonly contexts: readonly InputContext[];
  /** The outputs that are no states, which are answers. */
  readonly answers: readonly TensorSpec[];
  /** Whether a step depends on the one before. */
  readonly recurrent: boolean;
}

/**
 * Fits declared options to a model: what is declared for inputs that it does not have is left out.
 * @throws StemmaError `runner-invalid` for a state that is not float32 or whose output the model does not have, and for a context of an
 *   input that rows do not give
 */
export function planOf(
  inputs: readonly TensorSpec[],
  outputs: readonly TensorSpec[],
  options: OnnxOptions,
): OnnxPlan {
  const names = new Set(inputs.map(({ name }) => name));
  const states = options.states.filter(({ input }) => names.has(input));
  for (const { input, output } of states) {
    const type = inputs.find(({ name }) => name === input)?.type;
    if (type !== "float32")
      throw runnerInvalid(`the state '${input}' is ${type ?? "undefined"}`, "A state is float32.", { input });
    if (outputs.some(({ name }) => name === output)) continue;
    const said = outputs.map(({ name }) => name).join(", ");
    throw runnerInvalid(
      `the state '${input}' comes from the output '${output}', which the model does not have`,
      `Its outputs are ${said}.`,
      { input, output },
    );
  }
  const constants = options.constants.filter(({ input }) => names.has(input));
  const filled = new Set([...states, ...constants].map(({ input }) => input));
  const given = inputs.filter(({ name }) => !filled.has(name));
  const contexts = options.contexts.filter(({ when }) => when === null || names.has(when));
  for (const { input } of contexts) {
    if (given.some(({ name }) => name === input)) continue;
    throw runnerInvalid(
      `a context is declared for '${input}', which is no input that rows give`,
      `Rows give ${given.map(({ name }) => name).join(", ")}.`,
      { input },
    );
  }
  const kept = new Set(states.map(({ output }) => output));
  const answers = outputs.filter(({ name }) => !kept.has(name));
  return { given, states, constants, contexts, answers, recurrent: states.length + contexts.length > 0 };
}
