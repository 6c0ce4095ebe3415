/** The manual of the command line, by path in the repository. */
export function outputs(): Promise<ReadonlyMap<string, string>>;
