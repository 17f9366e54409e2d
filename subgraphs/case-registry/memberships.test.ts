import type { AccessClaims } from '../../schema/pass';
import type { AgencyCode } from '../kit/shared-enums';
import { Membership } from './membership.entity';
import { isBorneOut } from './memberships';

describe('a membership is borne out by a sign-in', () => {
  const isHeld = (of: AgencyCode | null, at: AgencyCode | undefined, ...functions: string[]) =>
    isBorneOut(Object.assign(new Membership(), { agency: of, function: 'AGENCY_WORKER' }), {
      agency: at,
      functions,
    } as unknown as AccessClaims);

  it.each<readonly [of: AgencyCode | null, at: AgencyCode | undefined, isSo: boolean]>([
    ['POLICE', 'POLICE', true],
    ['POLICE', 'MUNICIPALITY', false],
    ['POLICE', undefined, false],
    [null, undefined, true],
    [null, 'POLICE', true],
  ])('of %s at %s: %s', (of, at, isSo) => {
    expect(isHeld(of, at, 'AGENCY_WORKER')).toBe(isSo);
  });

  it('never without its function', () => {
    expect(isHeld('POLICE', 'POLICE', 'DPO')).toBe(false);
  });
});
