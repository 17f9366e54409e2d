/** How days and numbers are written in a language; the zone is Belgium's, wherever the laptop is. */
export interface Format {
  /** A day, a moment or a month, as much as is told. */
  readonly when: (value: string) => string;
  /** A month (`YYYY-MM`) in few letters. */
  readonly month: (value: string) => string;
  /** A day with its hour. */
  readonly moment: (value: string) => string;
  readonly number: (value: number) => string;
  readonly share: (value: number) => string;
  /** Names as a list: "Sofie, Lotte and Milan". */
  readonly list: (values: readonly string[]) => string;
}

const ZONE = 'Europe/Brussels';

/** @param locale as `Intl` takes it: `nl-BE` */
export function formatFor(locale: string): Format {
  const day = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
  const month = new Intl.DateTimeFormat(locale, {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  const short = new Intl.DateTimeFormat(locale, {
    ...{ month: 'short', year: '2-digit', timeZone: 'UTC' },
  });
  const moment = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZone: ZONE },
  });
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const dated = (value: string, format: Intl.DateTimeFormat) => {
    const time = Date.parse(value);
    return Number.isNaN(time) ? value : format.format(time);
  };
  return {
    when: (value) => {
      if (/^\d{4}-\d\d$/.test(value)) return dated(value, month);
      return dated(value, value.length > 10 ? moment : day);
    },
    month: (value) => dated(value, short),
    moment: (value) => dated(value, moment),
    number: (value) => number.format(value),
    share: (value) => share.format(value),
    list: (values) => list.format(values),
  };
}

/** Today where the case is, as `YYYY-MM-DD`. */
export function todayOf(now: number): string {
  return new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE },
  }).format(now);
}
