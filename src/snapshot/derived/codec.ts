/** How a value is printed for an index, and read again. */
export interface Codec<V> {
  print(value: V): string;
  parse(text: string): V;
}
