import { FIELD_LINES } from '../generated/fields';

/** Days, moments and months: how precise one is shows in its text. */
export const MOMENT = 'D';
/** What is shown as it came: texts, numbers, yes and no. */
export const PLAIN = '';

type FieldTypes = Readonly<Record<string, string>>;

/** Of each type that the family view asks, its fields, and what each is: a code list, a type, `ID`. */
export const FIELDS: Readonly<Record<string, FieldTypes | undefined>> = Object.fromEntries(
  FIELD_LINES.trim()
    .split('\n')
    .map((line) => {
      const [type = '', ...fields] = line.split(' ');
      return [type, Object.fromEntries(fields.map(fieldIn))];
    }),
);

function fieldIn(text: string): readonly [string, string] {
  const [field = '', type = PLAIN] = text.split(':');
  return [field, type];
}
