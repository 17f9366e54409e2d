/** A field of objects that are made of other objects. */
export interface MadeField<Given extends readonly unknown[]> {
  readonly key: string;
  /** What it is called in what it is made of. */
  readonly from: string;
  /** Any text is right as it is: `value` is asked about all else only. */
  readonly isText: boolean;
  /** Where its value is `undefined`, there is no object; elsewhere that is null. */
  readonly isRequired: boolean;
  readonly value: (had: unknown, ...given: Given) => unknown;
  /** Where this says no, it is null. Asked once for all fields that share it. */
  readonly guard?: ((...given: Given) => boolean) | undefined;
}

/**
 * Makes one object of another; `undefined` where a required field is. Where the other is what would
 * be made, key by key in this order, that one is given back: an answer is mostly what agencies sent,
 * and copying it was most of what a large one cost beyond its fetches (test/RESULTS.md).
 */
export type MakeObject<Given extends readonly unknown[]> = (
  source: Readonly<Record<string, unknown>>,
  ...given: Given
) => Record<string, unknown> | undefined;

/**
 * Compiles the making of objects with these fields to code of its own. An answer has thousands of
 * values, and a loop over names of fields takes three times as long for each (measured): an engine
 * knows where a field is only in code that names it.
 * @param given how many more arguments there are
 */
export function madeObject<Given extends readonly unknown[]>(
  fields: readonly MadeField<Given>[],
  given: Given['length'],
): MakeObject<Given> {
  const more = Array.from({ length: given }, (_, place) => `, g${String(place)}`).join('');
  const guards = [...new Set(fields.flatMap(({ guard }) => guard ?? []))];
  const values = fields.map(({ from, isText, isRequired, guard }, place) => {
    const [v, value] = [`v${String(place)}`, `f${String(place)}(had${more})`];
    const made = isText ? `typeof had === 'string' ? had : ${value}` : value;
    return [
      `had = ${hadIn(from)};`,
      `const ${v} = ${guard ? `h${String(guards.indexOf(guard))} ? (${made}) : null` : made};`,
      isRequired ? `if (${v} === undefined) return undefined;` : '',
      `if (${v} !== had) same = false;`,
    ].join(' ');
  });
  // In brackets, `__proto__` is a name like any other.
  const made = fields.map(({ key, isRequired }, place) => {
    const value = `v${String(place)}`;
    return `[${JSON.stringify(key)}]: ${isRequired ? value : `${value} ?? null`}`;
  });
  const isRenamed = fields.some(({ key, from }) => key !== from);
  const code = [
    `const [${fields.map((_, place) => `f${String(place)}`).join(', ')}] = values;`,
    `const [${guards.map((_, place) => `q${String(place)}`).join(', ')}] = guards;`,
    `return (source${more}) => {`,
    `let had, place = 0, same = ${String(!isRenamed)};`,
    isRenamed
      ? ''
      : 'for (const key in source) if (key !== keys[place++]) { same = false; break; }',
    'if (place !== keys.length) same = false;',
    ...guards.map((_, place) => `const h${String(place)} = q${String(place)}(${more.slice(2)});`),
    ...values,
    `return same ? source : { ${made.join(', ')} };`,
    '};',
  ].join('\n');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- of names that a parser took for names, each as a quoted text
  const compile = new Function('values', 'guards', 'keys', 'hasOwn', code) as (
    values: readonly MadeField<Given>['value'][],
    guards: readonly NonNullable<MadeField<Given>['guard']>[],
    keys: readonly string[],
    hasOwn: typeof Object.hasOwn,
  ) => MakeObject<Given>;
  return compile(
    fields.map(({ value }) => value),
    guards,
    fields.map(({ key }) => key),
    Object.hasOwn,
  );
}

/** A field of objects that are put right where they are. */
export type MendedField<Given> = Pick<MadeField<[Given]>, 'from' | 'isText' | 'value'>;

/** Compiles the putting right of fields of an object to code of its own: nothing is copied. */
export function mendedObject<Given>(
  fields: readonly MendedField<Given>[],
): (source: Record<string, unknown>, given: Given) => void {
  const mends = fields.map(({ from, isText }, place) => {
    const mend = `value = f${String(place)}(had, given); if (value !== had) source[${JSON.stringify(from)}] = value;`;
    return `had = ${hadIn(from)}; ${isText ? `if (typeof had !== 'string') { ${mend} }` : mend}`;
  });
  const code = [
    `const [${fields.map((_, place) => `f${String(place)}`).join(', ')}] = values;`,
    'return (source, given) => {',
    'let had, value;',
    ...mends,
    '};',
  ].join('\n');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as above
  const compile = new Function('values', 'hasOwn', code) as (
    values: readonly MendedField<Given>['value'][],
    hasOwn: typeof Object.hasOwn,
  ) => ReturnType<typeof mendedObject<Given>>;
  return compile(
    fields.map(({ value }) => value),
    Object.hasOwn,
  );
}

/** Code that reads a field. Names that every object has are nothing that somebody sent. */
function hadIn(from: string): string {
  const name = JSON.stringify(from);
  return from in Object.prototype
    ? `hasOwn(source, ${name}) ? source[${name}] : undefined`
    : `source[${name}]`;
}
