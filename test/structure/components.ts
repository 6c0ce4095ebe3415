/**
 * The strongly connected components of a graph, by Tarjan's algorithm: sets of nodes that reach one another. Each is
 * sorted; a component stands after those that it reaches.
 */
export function components(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const lowOf = (node: string): number => low.get(node) ?? 0;

  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(lowOf(node), lowOf(next)));
    }
    if (low.get(node) === order.get(node)) found.push(stack.splice(stack.indexOf(node)).sort());
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}
