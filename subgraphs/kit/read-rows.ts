import type { EntityManager, FindManyOptions, FindOptionsSelect, ObjectLiteral } from 'typeorm';
import { type DecisionTable, reaches } from '../../schema/policy/decision-table';
import { type ColumnLabel, labelsOfClass } from './column-labels';
import type { Context } from './context';
import { highestLevel, rightsOf, unsealedPersons } from './rights';
import { SEAL_SETTING } from './seal-table';
import { isSealedRecord } from './sealed-record';

/** A table, as the class that names it. */
export type Table<E> = new () => E;

/** Reads rows of one table for a request. */
export type Read<E> = (context: Context, find: FindManyOptions<E>) => Promise<E[]>;

/** The category that a row rests on: the guard of its fields needs it, whoever may read it. */
const ROW_CATEGORY = 'sourceCategory';

/**
 * The statement behind every loader. Its columns follow the rights: what this reader may read of
 * nobody in the case is not even asked for (design §5.6). Sealed rows are read in a transaction
 * that names of whom; the number of statements depends on the table alone.
 * @param needed labelled columns that a rule or a composition needs, whoever reads
 */
export function reader<E extends ObjectLiteral>(
  table: Table<E>,
  needed: readonly string[],
): Read<E> {
  const seal = sealOf(table);
  const select = selectFor(table, [...needed, ROW_CATEGORY]);
  return async (context, find) => {
    const ask = (within: EntityManager) =>
      within.getRepository(table).find({ ...find, ...select(context) });
    if (!seal || !context.pass) return ask(context.db.manager);
    const readable = unsealedPersons(context, seal.category, seal.detail).join(',');
    return context.db.transaction(async (within) => {
      await within.query(`SELECT set_config('${SEAL_SETTING}', $1, true)`, [readable]);
      return ask(within);
    });
  };
}

/** The one sealed category of a table whose every fact is sealed, from its lowest detail on. */
function sealOf(table: Table<ObjectLiteral>): ColumnLabel | undefined {
  const labels = [...labelsOfClass(table).values()].flat();
  const [first] = labels;
  if (!first || !labels.every(({ category }) => isSealedRecord(category))) return undefined;
  return labels.find(({ detail }) => detail === 'SUMMARY') ?? first;
}

/** Columns of keys are always read: rows are found and told apart by them. */
function selectFor<E extends ObjectLiteral>(table: Table<E>, needed: readonly string[]) {
  const known = new WeakMap<DecisionTable, { readonly select?: FindOptionsSelect<E> }>();
  return (context: Context) => {
    if (!followsRights(context)) return {};
    const rights = rightsOf(context);
    let select = known.get(rights);
    if (!select) {
      const labels = labelsOfClass(table);
      const readable = context.db
        .getMetadata(table)
        .columns.filter(
          ({ propertyName: name, isPrimary }) =>
            isPrimary ||
            needed.includes(name) ||
            (labels.get(name) ?? []).every((label) => readsOfAnybody(rights, label)),
        )
        .map(({ propertyName }) => [propertyName, true]);
      known.set(
        rights,
        (select = { select: Object.fromEntries(readable) as FindOptionsSelect<E> }),
      );
    }
    return select;
  };
}

/**
 * The registry reads whole rows: its rules about cases, expectations and plans look at facts that
 * not every reader of their outcome may read.
 */
function followsRights({ pass, settings }: Context): boolean {
  return pass !== undefined && settings.registry === undefined;
}

function readsOfAnybody(rights: DecisionTable, { category, detail }: ColumnLabel): boolean {
  return reaches(highestLevel(rights, category), detail);
}
