import DataLoader from 'dataloader';
import {
  And,
  ArrayOverlap,
  Equal,
  FindOperator,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import type { Context } from './context';
import { reader, type Table } from './read-rows';

/**
 * Rows by key: all keys of one request in one statement, so that the number of statements never
 * grows with the family. Relations of the object mapper are not used: what is loaded is seen here.
 */
type Load<Found> = (context: Context, key: string) => Promise<Found>;

interface Rows<E> {
  /** By what every reader of the list may see, then by the random id. */
  readonly order: FindOptionsOrder<E>;
  /** The row rule, as a condition in the same statement. A row it drops never existed. */
  readonly visible: (context: Context, key: string) => FindOptionsWhere<E>;
  /** Labelled columns that a rule or a composition in code needs, whoever reads. */
  readonly also?: readonly (keyof E & string)[];
}

/** For tables without a row rule. Written out, so that a reviewer sees the choice. */
export const everyRow = () => ({});

/** The visible rows whose `field` is the key, in order. */
export function manyBy<E extends ObjectLiteral>(
  entity: Table<E>,
  field: keyof E & string,
  { order, visible, also = [] }: Rows<E>,
): Load<E[]> {
  const read = reader(entity, [field, ...also]);
  return perRequest(async (context, keys) => {
    const where = keys.map((key) => both(visible(context, key), field, Equal(key)));
    const rows = await read(context, { where, order });
    const byKey = new Map<string, E[]>(keys.map((key) => [key, []]));
    for (const row of rows) byKey.get(row[field])?.push(row);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** One row may name several keys, so its rule must not depend on the key it is found by. */
interface NamingRows<E> extends Omit<Rows<E>, 'visible'> {
  readonly visible: (context: Context) => FindOptionsWhere<E>;
}

/** The visible rows whose list `field` holds the key, in order. */
export function manyNaming<E extends ObjectLiteral>(
  entity: Table<E>,
  field: keyof E & string,
  { order, visible, also = [] }: NamingRows<E>,
): Load<E[]> {
  const read = reader(entity, [field, ...also]);
  return perRequest(async (context, keys) => {
    const where = both(visible(context), field, ArrayOverlap([...keys]));
    const rows = await read(context, { where, order });
    return keys.map((key) => rows.filter((row) => (row[field] as string[]).includes(key)));
  });
}

/** The one row whose `field` is the key, or null. */
export function oneBy<E extends ObjectLiteral>(
  entity: Table<E>,
  field: keyof E & string,
  rows: Omit<Rows<E>, 'order'>,
): Load<E | null> {
  const load = manyBy(entity, field, { ...rows, order: {} });
  return async (context, key) => (await load(context, key))[0] ?? null;
}

/**
 * A small table that any part of a request may look something up in: a directory. Loaded whole,
 * by one statement per request, whoever asks first.
 */
export function wholeTable<E extends ObjectLiteral>(
  entity: Table<E>,
  order: FindOptionsOrder<E>,
): (context: Context) => Promise<readonly E[]> {
  const tables = new WeakMap<Context, Promise<readonly E[]>>();
  const read = reader(entity, []);
  return (context) => {
    let rows = tables.get(context);
    if (!rows) tables.set(context, (rows = read(context, { order })));
    return rows;
  };
}

/** Loads several keys of one list in the order of the keys; keys without a row are left out. */
export async function eachOf<E>(
  load: Load<E | null>,
  context: Context,
  keys: readonly string[],
): Promise<E[]> {
  const rows = await Promise.all(keys.map((key) => load(context, key)));
  return rows.flatMap((row) => (row === null ? [] : [row]));
}

/** The row rule and the key: neither takes the place of the other, even on one column. */
function both<E>(
  rule: FindOptionsWhere<E>,
  field: keyof E & string,
  key: FindOperator<unknown>,
): FindOptionsWhere<E> {
  const own: unknown = rule[field];
  const also = own instanceof FindOperator ? own : Equal(own);
  return { ...rule, [field]: own === undefined ? key : And(key, also) };
}

function perRequest<Found>(
  batch: (context: Context, keys: readonly string[]) => Promise<Found[]>,
): Load<Found> {
  const loaders = new WeakMap<Context, DataLoader<string, Found>>();
  return (context, key) => {
    let loader = loaders.get(context);
    if (!loader) {
      loader = new DataLoader<string, Found>((keys) => batch(context, keys));
      loaders.set(context, loader);
    }
    return loader.load(key);
  };
}
