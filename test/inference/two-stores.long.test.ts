import { PROTECTED_FACTS } from './protected-facts';
import { twoStores } from './two-stores';

twoStores(PROTECTED_FACTS);
