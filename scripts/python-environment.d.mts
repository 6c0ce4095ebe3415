/**
 * Makes the virtual environment of a file of requirements where it is missing or of other requirements, and gives the
 * folder of its programs. Throws with what pip printed.
 */
export function pythonEnvironment(requirements: string): string;
