import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  Lexer,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  TypeMetaFieldDef,
  visit,
} from 'graphql';

/** Far above any limit; so that the walk itself cannot run out of stack in a chain of fragments. */
const DEEPEST_WALK = 500;

/** What a list is taken to hold: families have three to forty persons, and most lists two or three rows. */
const LIST_LENGTH = 4;

/** How large a text is, before anything walks it by recursion. */
export interface TextSize {
  readonly tokens: number;
  /** Brackets within brackets, of any kind: what a parser calls itself for. */
  readonly nesting: number;
  readonly characters: number;
}

/** How large a document is, as validation, planning and execution would find it. */
export interface DocumentSize {
  readonly definitions: number;
  readonly directives: number;
  /** Fields and fragments, each as often as it is reached from an operation or a fragment. */
  readonly selections: number;
  readonly aliases: number;
  /** Of an operation. */
  readonly rootFields: number;
  /** Selections within selections, through fragments. */
  readonly depth: number;
  /** Fields that would be answered, when every list holds a few. */
  readonly cost: number;
}

/** Counts tokens and nesting without building anything. @throws a `GraphQLError` for what is no token */
export function sizeOfText(text: string, enough = Infinity): TextSize {
  const lexer = new Lexer(new Source(text));
  let [tokens, open, nesting] = [0, 0, 0];
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens += 1;
    if (OPENING.has(kind)) nesting = Math.max(nesting, (open += 1));
    if (CLOSING.has(kind)) open -= 1;
    if (tokens > enough) break;
  }
  return { tokens, nesting, characters: text.length };
}

const OPENING: ReadonlySet<TokenKind> = new Set([
  ...[TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L],
]);
const CLOSING: ReadonlySet<TokenKind> = new Set([
  ...[TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R],
]);

type SelectionSize = Omit<DocumentSize, 'definitions' | 'directives'>;
const NOTHING: SelectionSize = { selections: 0, aliases: 0, rootFields: 0, depth: 0, cost: 0 };
/** A fragment that contains itself. */
const ENDLESS: SelectionSize = {
  ...{ selections: Infinity, aliases: Infinity, rootFields: Infinity },
  ...{ depth: Infinity, cost: Infinity },
};

/**
 * Measures a document without expanding it: each fragment is measured once, so that a bomb of 2^24
 * fields costs as little as its text. Of several operations and fragments the largest counts.
 */
export function sizeOfDocument(document: DocumentNode, schema: GraphQLSchema): DocumentSize {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const measured = new Map<string, SelectionSize>();

  function ofFragment(name: string): SelectionSize {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    measured.set(name, ENDLESS); // until it is measured: whoever meets it meanwhile is inside it
    const type = schema.getType(fragment.typeCondition.name.value);
    const size = ofSelections(fragment.selectionSet, type);
    measured.set(name, size);
    return size;
  }

  let level = 0;
  function ofSelections(
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
  ): SelectionSize {
    if (level > DEEPEST_WALK) return ENDLESS;
    level += 1;
    const size = selections.map((one) => ofSelection(one, parent)).reduce(together, NOTHING);
    level -= 1;
    return { ...size, depth: size.depth + 1 };
  }

  function ofSelection(one: SelectionNode, parent: GraphQLNamedType | undefined): SelectionSize {
    switch (one.kind) {
      case Kind.FRAGMENT_SPREAD:
        return together(ONE_FRAGMENT, ofFragment(one.name.value));
      case Kind.INLINE_FRAGMENT: {
        const named = one.typeCondition?.name.value;
        const type = named === undefined ? parent : schema.getType(named);
        return together(ONE_FRAGMENT, ofSelections(one.selectionSet, type));
      }
      case Kind.FIELD: {
        const type = typeOfField(parent, one.name.value);
        const inner = one.selectionSet
          ? ofSelections(one.selectionSet, type && getNamedType(type))
          : NOTHING;
        return {
          selections: 1 + inner.selections,
          aliases: (one.alias ? 1 : 0) + inner.aliases,
          rootFields: 1,
          depth: inner.depth,
          cost: 1 + (isListType(type && getNullableType(type)) ? LIST_LENGTH : 1) * inner.cost,
        };
      }
    }
  }

  const sizes = document.definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      return { ...ofFragment(definition.name.value), rootFields: 0 };
    }
    if (definition.kind !== Kind.OPERATION_DEFINITION) return NOTHING;
    return ofSelections(
      definition.selectionSet,
      schema.getRootType(definition.operation) ?? undefined,
    );
  });
  return {
    definitions: document.definitions.length,
    directives: directivesIn(document),
    ...sizes.reduce(larger, NOTHING),
  };
}

const ONE_FRAGMENT: SelectionSize = { ...NOTHING, selections: 1 };
const META: Readonly<Record<string, GraphQLOutputType>> = {
  [SchemaMetaFieldDef.name]: SchemaMetaFieldDef.type,
  [TypeMetaFieldDef.name]: TypeMetaFieldDef.type,
};

/** The type of a field; nothing for one that the schema does not have, which costs what it says. */
function typeOfField(
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLOutputType | undefined {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
  if (Object.hasOwn(META, name)) return META[name];
  return parent.getFields()[name]?.type;
}

/** Beside each other: what they select adds up, the deeper one counts. */
function together(one: SelectionSize, other: SelectionSize): SelectionSize {
  return {
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    depth: Math.max(one.depth, other.depth),
    cost: one.cost + other.cost,
  };
}

function larger(one: SelectionSize, other: SelectionSize): SelectionSize {
  return {
    selections: Math.max(one.selections, other.selections),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    depth: Math.max(one.depth, other.depth),
    cost: Math.max(one.cost, other.cost),
  };
}

function directivesIn(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Directive() {
      count += 1;
    },
  });
  return count;
}
