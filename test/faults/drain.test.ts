import { describeDrain } from './drain';

describeDrain(1);
