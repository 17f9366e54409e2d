/** A process's environment: names in upper case, values as text. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that must be there. @throws with one sentence that names it and what it is for. */
export function required(env: Environment, name: string, what: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set; expected ${what}.`);
  return value;
}

/** A setting that is a whole number. */
export function wholeNumber(env: Environment, name: string, otherwise: number): number {
  const value = env[name];
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) {
    throw new Error(`${name} is "${value}"; expected a whole number.`);
  }
  return number;
}

/** The part of a setting's name that stands for an agency: `child-abuse-centre` is `CHILD_ABUSE_CENTRE`. */
export function inCapitals(agency: string): string {
  return agency.toUpperCase().replaceAll('-', '_');
}

/** Everything binds to this machine alone unless somebody decides otherwise. */
export function hostOf(env: Environment): string {
  return env['ONEROOF_HOST'] || '127.0.0.1'; // an empty one would be every interface
}
