import { CASEWORK_FACTS } from './casework-facts';
import { DERIVED_FACTS } from './derived-facts';
import { PERSON_FACTS } from './person-facts';
import { RECORD_FACTS } from './record-facts';
import { SEALED_FACTS } from './sealed-facts';
import type { ProtectedFact } from './stores';
import { WALLED_FACTS } from './walled-facts';

/** The ways of inference of the privacy review that two stores can test, on the plain family. */
export const PROTECTED_FACTS: readonly ProtectedFact[] = [
  ...SEALED_FACTS,
  ...RECORD_FACTS,
  ...PERSON_FACTS,
  ...DERIVED_FACTS,
  ...CASEWORK_FACTS,
  ...WALLED_FACTS,
];
