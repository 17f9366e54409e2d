import { describeTrouble } from './trouble';
import { AGENCIES } from './whole-view';

describeTrouble(AGENCIES);
