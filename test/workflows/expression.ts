/** What an expression may read, by name. */
export type Context = Readonly<Record<string, unknown>>;

/** Puts the values of expressions into a text, as a runner does before it looks at the text. */
export function interpolate(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{([^]*?)\}\}/g, (_, expression: string) =>
    textOf(evaluate(expression, context)),
  );
}

/** Evaluates an expression of a workflow: paths, texts, `||`, `&&`, `==`, `!=`, and `always()`. */
export function evaluate(expression: string, context: Context): unknown {
  const tokens = expression.match(/'(?:[^']|'')*'|\|\||&&|==|!=|[()]|[\w.-]+/g) ?? [];
  let at = 0;
  const value = either();
  if (at !== tokens.length) throw new Error(`the runner does not know ${expression}`);
  return value;

  function either(): unknown {
    let left = both();
    while (tokens[at] === "||") {
      at += 1;
      const right = both();
      left = isTrue(left) ? left : right;
    }
    return left;
  }

  function both(): unknown {
    let left = equal();
    while (tokens[at] === "&&") {
      at += 1;
      const right = equal();
      left = isTrue(left) ? right : left;
    }
    return left;
  }

  function equal(): unknown {
    const left = single();
    const sign = tokens[at];
    if (sign !== "==" && sign !== "!=") return left;
    at += 1;
    return (textOf(left) === textOf(single())) === (sign === "==");
  }

  function single(): unknown {
    const token = tokens[at++] ?? "";
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (token === "always") {
      at += 2;
      return true;
    }
    return token.split(".").reduce<unknown>((found, key) => (found as Context | undefined)?.[key], context);
  }
}

/** Whether a value counts as true. */
export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== false;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "boolean" || typeof value === "number" ? String(value) : "";
}
