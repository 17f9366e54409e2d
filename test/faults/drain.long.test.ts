import { describeDrain } from './drain';

describeDrain(20);
