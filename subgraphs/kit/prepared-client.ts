import { Client } from 'pg';

/** A connection keeps no more of them: what is asked beyond that is parsed each time, as ever. */
const MOST_STATEMENTS = 250;

/**
 * A connection on which PostgreSQL parses and plans a statement once. Loaders ask the same few
 * statements of every request, and most of what one costs there is to understand it.
 *
 * A name is of one connection and of one text, so nothing of a statement is shared but its plan:
 * values, and of whom sealed rows may be read, come with each. A pooler between an agency and its
 * database has to know of prepared statements, too (PgBouncer does, since 1.21).
 */
export class PreparedClient extends Client {
  private readonly names = new Map<string, string>();

  // One signature for the many of `pg`: whatever is not text with values is left to it.
  override query(statement: unknown, ...rest: readonly unknown[]): never {
    const [values] = rest;
    const config =
      typeof statement === 'string' && Array.isArray(values) && values.length > 0
        ? { text: statement, name: this.nameOf(statement) }
        : statement;
    const ask = super.query.bind(this) as (...given: readonly unknown[]) => never;
    return ask(config, ...rest);
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST_STATEMENTS) return known;
    const name = `s${String(this.names.size)}`;
    this.names.set(text, name);
    return name;
  }
}
