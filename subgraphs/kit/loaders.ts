import DataLoader from 'dataloader';
import {
  ArrayOverlap,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import type { Context } from './context';

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
}

/** For tables without a row rule. Written out, so that a reviewer sees the choice. */
export const everyRow = () => ({});

/** The visible rows whose `field` is the key, in order. */
export function manyBy<E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  field: keyof E & string,
  { order, visible }: Rows<E>,
): Load<E[]> {
  return perRequest(async (context, keys) => {
    const where = keys.map((key) => ({ ...visible(context, key), [field]: key }));
    const rows = await context.db
      .getRepository(entity)
      .find({ where: where as FindOptionsWhere<E>[], order });
    const byKey = new Map<string, E[]>(keys.map((key) => [key, []]));
    for (const row of rows) byKey.get(row[field])?.push(row);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** One row may name several keys, so its rule must not depend on the key it is found by. */
interface NamingRows<E> extends Pick<Rows<E>, 'order'> {
  readonly visible: (context: Context) => FindOptionsWhere<E>;
}

/** The visible rows whose list `field` holds the key, in order. */
export function manyNaming<E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  field: keyof E & string,
  { order, visible }: NamingRows<E>,
): Load<E[]> {
  return perRequest(async (context, keys) => {
    const where = { ...visible(context), [field]: ArrayOverlap([...keys]) };
    const rows = await context.db
      .getRepository(entity)
      .find({ where: where as FindOptionsWhere<E>, order });
    return keys.map((key) => rows.filter((row) => (row[field] as string[]).includes(key)));
  });
}

/** The one row whose `field` is the key, or null. */
export function oneBy<E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  field: keyof E & string,
  { visible }: Pick<Rows<E>, 'visible'>,
): Load<E | null> {
  const load = manyBy(entity, field, { order: {}, visible });
  return async (context, key) => (await load(context, key))[0] ?? null;
}

/**
 * A small table that any part of a request may look something up in: a directory. Loaded whole,
 * by one statement per request, whoever asks first.
 */
export function wholeTable<E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  order: FindOptionsOrder<E>,
): (context: Context) => Promise<readonly E[]> {
  const tables = new WeakMap<Context, Promise<readonly E[]>>();
  return (context) => {
    let rows = tables.get(context);
    if (!rows) tables.set(context, (rows = context.db.getRepository(entity).find({ order })));
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
