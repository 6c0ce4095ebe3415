/** A way in which GGUF stores elements: blocks of some elements, in so many bytes. */
export interface GgufType {
  readonly name: string;
  readonly block: number;
  readonly bytes: number;
}

const type = (name: string, block: number, bytes: number): GgufType => ({ name, block, bytes });

/** The element types by number, as ggml.h has them; numbers that are missing are retired. */
export const ggufTypes: ReadonlyMap<number, GgufType> = new Map([
  [0, type("float32", 1, 4)],
  [1, type("float16", 1, 2)],
  [2, type("q4_0", 32, 18)],
  [3, type("q4_1", 32, 20)],
  [6, type("q5_0", 32, 22)],
  [7, type("q5_1", 32, 24)],
  [8, type("q8_0", 32, 34)],
  [9, type("q8_1", 32, 36)],
  [10, type("q2_k", 256, 84)],
  [11, type("q3_k", 256, 110)],
  [12, type("q4_k", 256, 144)],
  [13, type("q5_k", 256, 176)],
  [14, type("q6_k", 256, 210)],
  [15, type("q8_k", 256, 292)],
  [16, type("iq2_xxs", 256, 66)],
  [17, type("iq2_xs", 256, 74)],
  [18, type("iq3_xxs", 256, 98)],
  [19, type("iq1_s", 256, 50)],
  [20, type("iq4_nl", 32, 18)],
  [21, type("iq3_s", 256, 110)],
  [22, type("iq2_s", 256, 82)],
  [23, type("iq4_xs", 256, 136)],
  [24, type("int8", 1, 1)],
  [25, type("int16", 1, 2)],
  [26, type("int32", 1, 4)],
  [27, type("int64", 1, 8)],
  [28, type("float64", 1, 8)],
  [29, type("iq1_m", 256, 56)],
  [30, type("bfloat16", 1, 2)],
  [34, type("tq1_0", 256, 54)],
  [35, type("tq2_0", 256, 66)],
  [39, type("mxfp4", 32, 17)],
]);

/** How a whole file is quantised, by the number of `general.file_type`, as llama.h has them. */
export const ggufFileTypes: ReadonlyMap<number, string> = new Map([
  [0, "F32"],
  [1, "F16"],
  [2, "Q4_0"],
  [3, "Q4_1"],
  [7, "Q8_0"],
  [8, "Q5_0"],
  [9, "Q5_1"],
  [10, "Q2_K"],
  [11, "Q3_K_S"],
  [12, "Q3_K_M"],
  [13, "Q3_K_L"],
  [14, "Q4_K_S"],
  [15, "Q4_K_M"],
  [16, "Q5_K_S"],
  [17, "Q5_K_M"],
  [18, "Q6_K"],
  [19, "IQ2_XXS"],
  [20, "IQ2_XS"],
  [21, "Q2_K_S"],
  [22, "IQ3_XS"],
  [23, "IQ3_XXS"],
  [24, "IQ1_S"],
  [25, "IQ4_NL"],
  [26, "IQ3_S"],
  [27, "IQ3_M"],
  [28, "IQ2_S"],
  [29, "IQ2_M"],
  [30, "IQ4_XS"],
  [31, "IQ1_M"],
  [32, "BF16"],
  [36, "TQ1_0"],
  [37, "TQ2_0"],
  [38, "MXFP4_MOE"],
]);
