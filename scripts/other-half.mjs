/** How a half of the program asks for a module of the other one: src/cli/warm.ts does the same. */
export const otherHalf = "other:";
