import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import {
  type DocumentNode,
  getArgumentValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { fixedError, statusOf } from '../../schema/errors';
import { type Context, passOf } from './context';
import { type AskedRoot, askedRoots } from './journal-facts';
import { isKnown } from './known-person';
import { mayRead, type SubjectId, THE_CASE } from './rights';

/**
 * What was handed to the hub by one answer: all that was asked and that the reader may read of
 * somebody who was asked about, whether or not there was any.
 */
export interface JournalEntry {
  /** Coordinates of facts, in the order of names. */
  readonly fields: readonly string[];
  /** Of how many persons the reader may read something of it; of none, where it is about the case. */
  readonly persons: number;
}

/**
 * The agency's own journal (design §6): each answer about a case is written down in the agency's own
 * database before it leaves, in one statement. No entry, no answer.
 */
export const journal: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ schema, document, operation, request, response, contextValue }) {
        const data = dataIn(response);
        if (!contextValue.pass || !document || !operation || !data) return;
        const roots = rootsOf(schema, document, operation);
        const entry = entryFor(roots, data, request.variables ?? {}, contextValue);
        if (entry.fields.length === 0) return;
        try {
          await write(entry, contextValue.pass.jti, contextValue);
        } catch {
          refuse(response);
        }
      },
    };
  },
};

type Data = Readonly<Record<string, unknown>>;

function dataIn({ body }: GraphQLResponse): Data | null | undefined {
  return body.kind === 'single' ? body.singleResult.data : body.initialResult.data;
}

/** Operations of the gateway repeat, and what was parsed of them is kept by the server. */
const known = new WeakMap<OperationDefinitionNode, readonly AskedRoot[]>();

function rootsOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): readonly AskedRoot[] {
  let roots = known.get(operation);
  if (!roots) {
    const fragments = definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    );
    known.set(operation, (roots = askedRoots(schema, operation, Object.fromEntries(fragments))));
  }
  return roots;
}

function entryFor(
  roots: readonly AskedRoot[],
  data: Data,
  variables: Record<string, unknown>,
  context: Context,
): JournalEntry {
  const fields = new Set<string>();
  const persons = new Set<SubjectId>();
  for (const root of roots) {
    if (!isAnswer(data[root.key])) continue;
    const subjects = subjectsOf(root, variables, context);
    for (const { coordinate, labels, isOfPerson } of root.facts) {
      const readOf = subjects.filter((one) =>
        labels.every(({ category, detail }) => mayRead(context, one, category, detail)),
      );
      if (labels.length === 0 || readOf.length > 0) fields.add(coordinate);
      if (isOfPerson) readOf.forEach((one) => persons.add(one));
    }
  }
  persons.delete(THE_CASE);
  return { fields: [...fields].sort(), persons: persons.size };
}

/** A case that is not there, a change that was refused, persons who are not known: all are null. */
function isAnswer(value: unknown): boolean {
  if (!Array.isArray(value)) return value !== null && value !== undefined;
  return value.length === 0 || value.some((one) => one !== null);
}

/** Whom a root field is about: of entities those that were named, else the case and all in it. */
function subjectsOf(
  { node, field }: AskedRoot,
  variables: Record<string, unknown>,
  context: Context,
): readonly SubjectId[] {
  const { caseId, persons } = passOf(context);
  const { representations } = getArgumentValues(field, node, variables) as {
    readonly representations?: readonly { readonly id?: unknown }[];
  };
  if (!representations) return [THE_CASE, ...persons.keys()];
  return representations.flatMap(({ id }): SubjectId[] =>
    id === caseId ? [THE_CASE] : isKnown(context, id) ? [id] : [],
  );
}

async function write({ fields, persons }: JournalEntry, pass: string, { db }: Context) {
  await db.query('INSERT INTO journal_entry (pass_id, fields, persons) VALUES ($1, $2, $3)', [
    ...[pass, fields, persons],
  ]);
}

function refuse(response: GraphQLResponse): void {
  const errors = [fixedError('NOT_RECORDED').toJSON()];
  response.body = { kind: 'single', singleResult: { errors } };
  response.http.status = statusOf('NOT_RECORDED');
}
