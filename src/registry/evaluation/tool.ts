/** The version of the tool that evidence names: that of the package, which a test holds. */
export const toolVersion = "0.1.0";
