import type { Environment } from '../../schema/environment';

/** What the person at the keyboard has set; it goes before whatever development would choose. */
export function givenEnvironment(): Environment {
  return process.env;
}
