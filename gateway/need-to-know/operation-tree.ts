import {
  type DirectiveNode,
  type FieldNode,
  getNamedType,
  Kind,
  type OperationTypeNode,
  print,
  type SelectionSetNode,
} from 'graphql';
import { fixedError } from '../../schema/errors';
import { isExplained, RANK } from '../../schema/policy/decision-table';
import type { NamedOperation } from './named-operation';
import type { GraphField, GraphType, SupergraphIndex } from './supergraph-index';

/** What must hold in the table for a field to be read: a column, and the least level in it. */
export interface Need {
  readonly column: number;
  readonly least: number;
  /** Whether what is withheld for it is explained; sealed categories never are. */
  readonly isTold: boolean;
}

/** A field as a reader asked for it, with all that does not depend on the reader. */
export interface TreeField {
  /** What the reader calls it. */
  readonly key: string;
  /** What planner and agencies call it: never the reader's alias, which could pass for a key. */
  readonly wire: string;
  /** Nothing for `__typename`. */
  readonly field: GraphField | undefined;
  /** The type that it is a field of. */
  readonly typeName: string;
  /** Where it leads to, if not to a leaf. */
  readonly type: GraphType | undefined;
  readonly owner: string;
  /** Its subject: the case, a person, or nothing of a case. */
  readonly subject: Subject;
  readonly needs: readonly Need[];
  /** Its number in the tree. */
  readonly place: number;
  /** As written; only fields of `Mutation` have any. */
  readonly arguments: string;
  readonly children: readonly TreeField[];
}
type Subject = 'NOBODY' | 'CASE' | 'PERSON';

/** One operation: fragments inlined, directives applied, selections of one field merged. */
export interface OperationTree {
  readonly kind: `${OperationTypeNode}`;
  readonly roots: readonly TreeField[];
  /** How many fields it has. */
  readonly size: number;
  /** It asks for the case of a pass. */
  readonly isAboutCase: boolean;
  /** Definitions of variables, by their names. */
  readonly variables: ReadonlyMap<string, string>;
}

/** @throws INVALID_OPERATION for what is not of this graph, and for aliases that begin with `__` */
export function treeOf(
  index: SupergraphIndex,
  { operation, fragments }: NamedOperation,
  switches: Readonly<Record<string, unknown>>,
): OperationTree {
  let size = 0;

  const isOn = ({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }) =>
    directives.every(({ name, arguments: given = [] }) => {
      const value = given[0]?.value;
      const holds =
        value?.kind === Kind.VARIABLE
          ? switches[value.name.value] === true
          : value?.kind === Kind.BOOLEAN && value.value;
      return name.value === 'skip' ? !holds : name.value === 'include' ? holds : true;
    });

  /** What is selected under each key; a fragment counts once, however often it is spread. */
  function selected(sets: readonly SelectionSetNode[]): ReadonlyMap<string, FieldNode[]> {
    const found = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const collect = (set: SelectionSetNode | undefined) => {
      for (const selection of set?.selections ?? []) {
        if (!isOn(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const same = found.get(key);
          if (same) same.push(selection);
          else found.set(key, [selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
        else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          collect(fragments.get(selection.name.value)?.selectionSet);
        }
      }
    };
    sets.forEach(collect);
    return found;
  }

  function fieldsOf(type: GraphType, sets: readonly SelectionSetNode[], within: Within) {
    return [...selected(sets)].map(([key, nodes]): TreeField => {
      const [{ name, alias, arguments: given = [] }] = nodes as [FieldNode, ...FieldNode[]];
      if (alias?.value.startsWith('__')) throw fixedError('INVALID_OPERATION');
      const place = size;
      size += 1;
      const field = type.fields.get(name.value);
      if (!field && name.value !== '__typename') throw fixedError('INVALID_OPERATION');
      const to = field && index.types.get(getNamedType(field.type).name);
      const owner = field?.owner ?? within.owner;
      const subject = field && to ? subjectIn(within, field, to) : within.subject;
      const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      return {
        ...{ key, field, typeName: type.name, type: to, owner, subject, place },
        wire: type.name === 'Mutation' ? `m${String(place)}` : name.value,
        needs: field ? needsOf(index, field, owner, subject) : [],
        arguments: given.length > 0 ? `(${given.map((one) => print(one)).join(', ')})` : '',
        children: to ? fieldsOf(to, inner, { owner, subject }) : [],
      };
    });
  }

  const root = index.schema.getRootType(operation.operation);
  const type = root && index.types.get(root.name);
  if (!type) throw fixedError('INVALID_OPERATION');
  const roots = fieldsOf(type, [operation.selectionSet], { owner: '', subject: 'NOBODY' });
  return {
    ...{ kind: operation.operation, roots, size },
    isAboutCase: roots.some(({ subject }) => subject === 'CASE'),
    variables: new Map(
      (operation.variableDefinitions ?? []).map((one) => [one.variable.name.value, print(one)]),
    ),
  };
}

interface Within {
  readonly owner: string;
  readonly subject: Subject;
}

/** `Query.case` opens the case; a person and a link are about one person, wherever they hang. */
function subjectIn({ subject }: Within, { coordinate }: GraphField, to: GraphType): Subject {
  if (to.about) return 'PERSON';
  return coordinate === 'Query.case' ? 'CASE' : subject;
}

/**
 * What a field needs, judged of its subject. What a reader asks beside the case (who am I, which
 * agencies are there) is structure or service, and free to whoever signed in.
 */
export function needsOf(
  index: SupergraphIndex,
  { isOpen, labels }: Pick<GraphField, 'isOpen' | 'labels'>,
  owner: string,
  subject: Subject,
): readonly Need[] {
  if (isOpen) return [];
  if (labels.length === 0) return [NEVER];
  return labels.flatMap(({ category, detail }) => {
    if (subject === 'NOBODY' && (category === 'STRUCTURE' || category === 'SERVICE')) return [];
    const column = index.columnOf(owner, category);
    if (column === undefined) return [NEVER];
    return [{ column, least: RANK[detail], isTold: isExplained(category) }];
  });
}

const NEVER: Need = { column: 0, least: RANK.FULL + 1, isTold: false };
