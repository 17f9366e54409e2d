/** Objects of an answer, while it is put together and as it is given. */
export type Data = Record<string, unknown>;

/**
 * Without a prototype: a key is what a reader calls a field, and `__proto__` is a name in GraphQL. A
 * class, and not `Object.create(null)`, which is several times as slow to fill.
 */
class Bare {
  [key: string]: unknown;
}
Object.setPrototypeOf(Bare.prototype, null);
Reflect.deleteProperty(Bare.prototype, 'constructor');

export function newData(): Data {
  return new Bare();
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a key of what somebody else sent. Only names that every object has need a second look.
 * @returns undefined where it is not there
 */
export function reader(key: string): (source: Readonly<Data>) => unknown {
  if (!(key in Object.prototype)) return (source) => source[key];
  return (source) => (Object.hasOwn(source, key) ? source[key] : undefined);
}
