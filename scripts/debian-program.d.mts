/** The path of a program: that of the system where it has it, else out of the Debian package of the same name. */
export function debianProgram(name: string): string;
