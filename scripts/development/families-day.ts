/**
 * Runs in the browser before the page does. The families live on one day (`ONEROOF_TODAY`), or what
 * is overdue would be another thing each week; the page's clock shows noon of it, and goes on from
 * there. A pass ends by the real clock of the hub: here by the page's, as many minutes on, and that
 * is also the time that answers tell.
 * @param passMs how long a pass counts instead, in milliseconds
 */
export function onFamiliesDay(passMs?: number): void {
  const RealDate = Date;
  const ahead = RealDate.parse('2026-11-22T11:00:00Z') - RealDate.now();
  class FamiliesDate extends RealDate {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...(given as [number]));
    }
    static override now(): number {
      return RealDate.now() + ahead;
    }
  }
  globalThis.Date = FamiliesDate as DateConstructor;

  const told = Headers.prototype as { get: Headers['get'] };
  const read = told.get;
  told.get = function get(this: Headers, name: string): string | null {
    const value = read.call(this, name);
    if (value === null || name !== 'date') return value;
    return new RealDate(RealDate.parse(value) + ahead).toUTCString();
  };

  const answers = Response.prototype as { json: Response['json'] };
  const parse = answers.json;
  answers.json = async function json(this: Response): Promise<unknown> {
    const body = (await parse.call(this)) as {
      readonly data?: { readonly openCase?: { expiresAt?: string } | null } | null;
    } | null;
    const opened = body?.data?.openCase;
    if (opened?.expiresAt) {
      const end = passMs === undefined ? RealDate.parse(opened.expiresAt) : RealDate.now() + passMs;
      opened.expiresAt = new RealDate(end + ahead).toISOString();
    }
    return body;
  };
}
