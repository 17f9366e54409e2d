import { describeCanaries } from './canary';

describeCanaries(1);
