import { PROTECTED_FACTS } from './protected-facts';
import { twoStores } from './two-stores';

/** One in three; all of them are in the long test. */
twoStores(PROTECTED_FACTS.filter((_, place) => place % 3 === 0));
