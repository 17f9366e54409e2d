import { getNamedType, type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql';
import { DECIDED_BY_ITS_ROW } from '../../schema/allow-list';
import { fixedError } from '../../schema/errors';
import { type DecisionTable, isExplained, reaches } from '../../schema/policy/decision-table';
import type { Category } from '../../schema/policy/generated/matrix';
import type { Detail } from '../../schema/policy/vocabulary';
import type { Context } from './context';
import { labelsOf } from './field-labels';
import { isKnown } from './known-person';
import { type About, aboutIn, type AboutOf, BESIDE_THE_CASE, handDown } from './path-subject';
import { mayReadSource } from './readable-sources';
import { placeOf, rightsOf, type SubjectId, THE_CASE } from './rights';
import { isAtSummary, isRuled } from './row-level';
import { isSealedRecord } from './sealed-record';

/**
 * The owner's own decision, around each field, before its resolver runs: a refused field asks no
 * database. Every label must hold for all whom the row is about, and so must the category that the
 * row rests on (design §4, §5.6).
 */

type Field = GraphQLField<Record<string, unknown>, Context>;
type Resolve = NonNullable<Field['resolve']>;

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation']);
const JOINTS: ReadonlySet<string> = new Set(['Person', 'ChainCase']);
/** No fact of anybody: readable without a case. */
const OPEN: ReadonlySet<string> = new Set(['STRUCTURE', 'SERVICE']);

const ROOT: About = { subject: BESIDE_THE_CASE, principals: [] };

/** Puts the decision around the resolver of a field. */
export function guarded(type: GraphQLObjectType, field: Field, resolve: Resolve): Resolve {
  if (DECIDED_BY_ITS_ROW.has(type.name)) return resolve;
  const hasRows = isObjectType(getNamedType(field.type));
  if (ROOTS.has(type.name)) {
    return hasRows ? handing(resolve, () => ROOT) : resolve;
  }
  const labels = labelsOf(field) as readonly Label[];
  if (labels.length === 0) return JOINTS.has(type.name) && field.name === 'id' ? resolve : nothing;
  const aboutOf = aboutIn(type);
  const asked = labels.some(({ category }) => isSealedRecord(category)) ? quiet(resolve) : resolve;
  const answered = hasRows ? handing(asked, aboutOf) : asked;
  return (row, args, context, info) =>
    isReadable(context, aboutOf(row, context), labels, row)
      ? answered(row, args, context, info)
      : null;
}

interface Label {
  readonly category: Category;
  readonly detail: Detail;
}

/** Whether a field of a row is read. @throws where the reader is told what kept it, and why */
function isReadable(
  context: Context,
  about: About | undefined,
  labels: readonly Label[],
  row: Readonly<Record<string, unknown>>,
): boolean {
  if (about === undefined) return false;
  if (about.subject === BESIDE_THE_CASE && labels.every(({ category }) => OPEN.has(category)))
    return true;
  if (!context.pass) return false;
  const subject: SubjectId = about.subject === BESIDE_THE_CASE ? THE_CASE : about.subject;
  const table = rightsOf(context);
  const holdFor = (one: SubjectId) => labels.every((label) => holds(table, one, label));
  if (!holdFor(subject)) {
    explain(table, subject, labels);
    return false;
  }
  // Without a word: who else keeps a field is a fact of this very record (privacy review 1, 19).
  if (!about.principals.every((one) => isKnown(context, one) && holdFor(one))) return false;
  if (isAtSummary(row) && labels.some(({ detail }) => detail === 'FULL')) return false;
  const source = row['sourceCategory'];
  if (typeof source !== 'string' || isRuled(row)) return true;
  const everybody: readonly SubjectId[] = [subject, ...about.principals];
  return everybody.every((one) =>
    labels.every(({ detail }) => mayReadSource(context, one, source as Category, detail)),
  );
}

/**
 * Tells what kept a field, if that may be told: of several labels only where each that does not
 * hold is one that is explained.
 */
function explain(table: DecisionTable, about: SubjectId, labels: readonly Label[]): void {
  let told: { readonly policy: string; readonly remedy: string } | undefined;
  for (const label of labels) {
    if (holds(table, about, label)) continue;
    const place = placeOf(table, about, label.category);
    if (place === undefined || !isExplained(label.category)) return;
    const { level, policy, remedy } = table.decisionAt(place);
    if (level === 'HIDDEN') return;
    told ??= { policy, remedy };
  }
  throw fixedError('NOT_AVAILABLE', told);
}

function holds(table: DecisionTable, about: SubjectId, { category, detail }: Label): boolean {
  const place = placeOf(table, about, category);
  return place !== undefined && reaches(table.levels[place] ?? 0, detail);
}

/** An error of a sealed field would tell that there is something to fail on (privacy review 60). */
function quiet(resolve: Resolve): Resolve {
  return async (row, args, context, info) => {
    try {
      return await resolve(row, args, context, info);
    } catch {
      return null;
    }
  };
}

/** Says of the rows that a field answers whom they are about. */
function handing(resolve: Resolve, aboutOf: AboutOf): Resolve {
  return (row, args, context, info) => {
    const found: unknown = resolve(row, args, context, info);
    const about = aboutOf(row, context);
    if (about === undefined) return null;
    return found instanceof Promise
      ? found.then((rows: unknown) => handDown(context, about, rows))
      : handDown(context, about, found);
  };
}

function nothing(): null {
  return null;
}
