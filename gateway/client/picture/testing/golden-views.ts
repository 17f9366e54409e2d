import s1 from '../../../../test/golden/views/s1-ilse-maes-case-consultation.json';
import s2 from '../../../../test/golden/views/s2-katrien-baeten-case-consultation.json';
import s3 from '../../../../test/golden/views/s3-greet-van-hove-case-consultation.json';
import s4 from '../../../../test/golden/views/s4-veerle-callens-case-consultation.json';
import s5 from '../../../../test/golden/views/s5-hanne-de-clercq-case-consultation.json';
import type { GenogramView } from '../family-picture';

/** What the director of each of the five families sees in consultation. */
export const DIRECTORS_VIEWS: readonly (readonly [family: string, view: GenogramView])[] = [
  ['S1', s1.data.case],
  ['S2', s2.data.case],
  ['S3', s3.data.case],
  ['S4', s4.data.case],
  ['S5', s5.data.case],
];
