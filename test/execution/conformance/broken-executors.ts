import { type DocumentNode, type ExecutionResult, Kind, parse, print, visit } from 'graphql';
import type { Send } from '../../../gateway/execution/executor';
import { createExecutor } from '../../../gateway/execution/plan-executor';
import type { CreateExecutor } from './side-by-side';

/** An executor that gets one thing wrong, and the feature that must show it. */
interface Broken {
  readonly does: string;
  readonly shownBy: string;
  readonly created: CreateExecutor;
}

export const BROKEN: readonly Broken[] = [
  {
    ...{ does: 'lets nulls stand where none may be', shownBy: 'nulls that take what holds them' },
    created: ({ supergraphSdl, send }) =>
      createExecutor({ supergraphSdl: nullable(supergraphSdl), send }),
  },
  {
    ...{ does: 'ignores @skip and @include', shownBy: 'skipping and including' },
    created: reading((document) => visit(document, { Directive: () => null })),
  },
  {
    ...{ does: 'makes the last change first', shownBy: 'mutations in order' },
    created: reading((document) =>
      visit(document, {
        OperationDefinition: ({ selectionSet, ...operation }) => ({
          ...operation,
          selectionSet: { ...selectionSet, selections: selectionSet.selections.toReversed() },
        }),
      }),
    ),
  },
  {
    ...{ does: 'knows no conditions on kinds', shownBy: 'interfaces and unions' },
    created: reading((document) => visit(document, { InlineFragment: () => TYPENAME })),
  },
  {
    ...{ does: 'gives all entities what the first one has', shownBy: 'chains of entities' },
    created: sending((send) => async (...fetch) => {
      const { data, ...rest } = await send(...fetch);
      const entities = data?.['_entities'] as unknown[] | undefined;
      if (!entities) return { data: data ?? null, ...rest };
      const [first] = entities;
      return { ...rest, data: { _entities: entities.map(() => structuredClone(first)) } };
    }),
  },
  {
    ...{ does: 'forgets variables', shownBy: 'arguments, variables, enums and scalars' },
    created: sending((send) => (name, { variables, ...fetch }, context) => {
      const { representations } = variables ?? {};
      return send(name, { ...fetch, variables: { representations } }, context);
    }),
  },
  {
    ...{ does: 'asks everything twice', shownBy: 'several keys' },
    created: sending((send) => async (...fetch) => {
      await send(...fetch);
      return send(...fetch);
    }),
  },
  {
    ...{ does: 'says nothing of errors', shownBy: 'errors of subgraphs' },
    created: answering(({ data = null }) => ({ data })),
  },
  {
    ...{
      does: 'says of errors in lists nothing but where the list is',
      shownBy: 'errors of subgraphs',
    },
    created: answering(({ errors = [], ...rest }) => ({
      ...rest,
      errors: errors.map(({ message, path = [], extensions }) => ({
        ...{ message, extensions },
        path: path.filter((key) => typeof key === 'string'),
      })) as never,
    })),
  },
];

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

function nullable(supergraphSdl: string): string {
  return print(
    visit(parse(supergraphSdl), {
      FieldDefinition: {
        leave: (field) => visit(field, { NonNullType: { leave: ({ type }) => type } }),
      },
    }),
  );
}

/** Takes another operation for the one that was asked. */
function reading(change: (document: DocumentNode) => DocumentNode): CreateExecutor {
  return async (options) => {
    const executor = await createExecutor(options);
    return {
      ...executor,
      execute: ({ document, ...request }) =>
        executor.execute({ ...request, document: change(document) }),
    };
  };
}

/** Sends otherwise. */
function sending(change: <Context>(send: Send<Context>) => Send<Context>): CreateExecutor {
  return ({ supergraphSdl, send }) => createExecutor({ supergraphSdl, send: change(send) });
}

/** Answers otherwise. */
function answering(change: (answer: ExecutionResult) => ExecutionResult): CreateExecutor {
  return async (options) => {
    const executor = await createExecutor(options);
    return { ...executor, execute: async (request) => change(await executor.execute(request)) };
  };
}
