import { Kind, parse } from 'graphql';

/** What plans need to know of a supergraph: its object types and interfaces, and what they are. */
export interface SupergraphTypes {
  has(typename: string): boolean;
  /** Whether anything has a field of that name. */
  hasField(name: string): boolean;
  /** Whether objects called this are of a type: that one, an interface of it, or a union with it. */
  isOf(typename: string, type: string): boolean;
}

export function supergraphTypes(supergraphSdl: string): SupergraphTypes {
  const typesOf = new Map<string, Set<string>>();
  const fieldNames = new Set(['__typename']);
  const note = (typename: string, type: string) => {
    const types = typesOf.get(typename) ?? new Set();
    typesOf.set(typename, types.add(type));
  };
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const { name, interfaces = [], fields = [] } = definition;
        for (const field of fields) fieldNames.add(field.name.value);
        for (const type of [name, ...interfaces.map((one) => one.name)])
          note(name.value, type.value);
        break;
      }
      case Kind.UNION_TYPE_DEFINITION:
        for (const { name } of definition.types ?? []) note(name.value, definition.name.value);
        break;
      default:
    }
  }
  return {
    has: (typename) => typesOf.has(typename),
    hasField: (name) => fieldNames.has(name),
    isOf: (typename, type) => typesOf.get(typename)?.has(type) === true,
  };
}
