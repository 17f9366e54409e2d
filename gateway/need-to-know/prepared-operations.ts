import type { DocumentNode } from 'graphql';
import { BoundedCache } from '../../schema/bounded-cache';
import type { Slice } from '../../schema/disclosure';
import { answerShape, type Shape } from './answer-shape';
import { askedForBy } from './asked-for';
import { weightAsWritten } from '../execution/document-weight';
import { type Disclose, disclosing } from './disclosed';
import { grantedFields } from './granted-fields';
import { type NamedOperation, operationIn, switchesOf } from './named-operation';
import { type OperationTree, treeOf } from './operation-tree';
import type { Rights } from './rights';
import type { SupergraphIndex } from './supergraph-index';
import { wireDocument, type WireDocument } from './wire-document';
import { entriesOf, type Withheld, type WithheldField, withheldFields } from './withheld';

/**
 * How much is kept of operations: nodes of their syntax, fields of them as they are prepared, and
 * fields once more for each kind of reader who is granted the same of them. Room for some 150 family
 * views, in 300 MB: whoever asks something else each time must not fill the memory of all.
 */
const [NODES, FIELDS, GRANTED_FIELDS] = [300_000, 150_000, 150_000];
/** A field called by a name that was cut from a text keeps all of it: the longest, in fields. */
const TEXT = 130;

/** What a reader asks, as Apollo Server hands it over. */
export interface OperationAsked {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One operation for readers who are granted the same of it. */
export interface Variant {
  /** Nothing where nothing has to be fetched. */
  readonly wire: WireDocument | undefined;
  readonly shape: Shape;
  /** One character per field of the operation. */
  readonly granted: string;
}

/** One operation, whoever asks it. What is made of it for a reader is kept as long as the rights are. */
export class PreparedOperation {
  private readonly variantOf = new WeakMap<Rights, Variant>();
  private readonly withheldOf = new WeakMap<Rights, Explained>();
  private readonly slicesOf = new WeakMap<Rights, readonly Slice[]>();
  /** What it names by its arguments: cases, persons and purposes, as they were written. */
  readonly askedFor: ReturnType<typeof askedForBy>;
  private readonly disclose: Disclose;

  constructor(
    readonly tree: OperationTree,
    private readonly index: SupergraphIndex,
    private readonly compiled: (granted: string) => Variant,
  ) {
    this.askedFor = askedForBy(tree);
    this.disclose = disclosing(tree);
  }

  /** What is asked and answered for these rights. */
  for(rights: Rights): Variant {
    let variant = this.variantOf.get(rights);
    if (!variant) {
      variant = this.compiled(grantedFields(this.tree, rights));
      this.variantOf.set(rights, variant);
    }
    return variant;
  }

  /** What is asked for a reader who may read all of it. */
  whole(): Variant {
    return this.compiled('1'.repeat(this.tree.size));
  }

  /** What is withheld under these rights, and beyond them by owners. */
  withheld(rights: Rights, denied: readonly WithheldField[]): readonly Withheld[] {
    let explained = this.withheldOf.get(rights);
    if (!explained) {
      const fields = withheldFields(this.index, this.tree, rights);
      explained = { fields, entries: entriesOf(fields, rights.rows.keys()) };
      this.withheldOf.set(rights, explained);
    }
    if (denied.length === 0) return explained.entries;
    return entriesOf([...explained.fields, ...denied], rights.rows.keys());
  }

  /** What is given under these rights, by all agencies that answered and allowed it. */
  disclosed(
    rights: Rights,
    silent: ReadonlySet<string>,
    denied: readonly WithheldField[],
  ): readonly Slice[] {
    if (silent.size > 0 || denied.length > 0) {
      return this.disclose(rights, silent, denied);
    }
    let slices = this.slicesOf.get(rights);
    if (!slices) {
      slices = this.disclose(rights);
      this.slicesOf.set(rights, slices);
    }
    return slices;
  }
}

interface Explained {
  readonly fields: readonly WithheldField[];
  readonly entries: readonly Withheld[];
}

/** Prepares operations over one supergraph, each once. */
export function preparedOperations(
  index: SupergraphIndex,
): (asked: OperationAsked) => PreparedOperation {
  const operations = new BoundedCache<NamedOperation>(NODES);
  const prepared = new BoundedCache<PreparedOperation>(FIELDS);
  const variants = new BoundedCache<Variant>(GRANTED_FIELDS);

  function variantOf(tree: OperationTree, name: string, granted: string): Variant {
    const make = () => ({
      ...{ wire: wireDocument(tree, granted), shape: answerShape(tree, granted), granted },
    });
    return variants.of(`${name} ${granted}`, make, () => TEXT + tree.size);
  }

  /** A function of its own: what it returns would else keep the syntax of what was asked in memory. */
  function preparedOf(tree: OperationTree, name: string): PreparedOperation {
    return new PreparedOperation(tree, index, (granted) => variantOf(tree, name, granted));
  }

  return ({ document, queryHash, operationName, variables }) => {
    const name = `${queryHash} ${operationName ?? ''}`;
    const operation = operations.of(
      name,
      () => operationIn(document, operationName),
      () => weightAsWritten(document),
    );
    const switches = switchesOf(index, operation, variables);
    const full = `${name} ${JSON.stringify(switches)}`;
    return prepared.of(
      full,
      () => preparedOf(treeOf(index, operation, switches), full),
      ({ tree }) => TEXT + tree.size,
    );
  };
}
