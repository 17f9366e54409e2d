import type { Fault, Graph } from './graph';

/** One thing that a federation gateway must do, on a graph made for it, and the ways to see it. */
export interface Feature {
  readonly name: string;
  readonly graph: Graph;
  readonly cases: readonly Case[];
}

/** An operation, and what its answer shows. */
export interface Case {
  readonly says: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** What subgraphs do wrong, by name. The specification then says nothing about the whole. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** Why the stock gateway's answer is not what the specification asks for, where it is not. */
  readonly stockIsWrong?: string;
  /** The right answer where the stock one is wrong and subgraphs are at fault. */
  readonly right?: { readonly data: object; readonly errors: readonly Place[] };
}

type Place = readonly (string | number)[];
