/** An option of a command. Without `value` it is a switch. */
export interface Flag {
  /** Long name without the dashes. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** What the help calls its value: `FILE`, `k=v`. */
  readonly value?: string;
  readonly summary: string;
  /** May be given more than once. */
  readonly repeat?: boolean;
  readonly required?: boolean;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** The value may be left out: the next word belongs to it only where it has this form. */
  readonly optional?: RegExp;
  /** Its value may start with a hyphen. */
  readonly dashed?: boolean;
  /** It names a document that gives arguments and options, for which a lone hyphen among the arguments stands too. */
  readonly document?: boolean;
}
