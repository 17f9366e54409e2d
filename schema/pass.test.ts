import { createHash } from 'node:crypto';
import {
  AGENCY_TOKEN_LIFETIME_SECONDS,
  CLOCK_TOLERANCE_SECONDS,
  PASS_LIFETIME_SECONDS,
  TOKEN_TYPES,
  tokenHash,
} from './pass';

describe('the tokens of a request', () => {
  it('are of three types, so that none passes for another', () => {
    expect(new Set(Object.values(TOKEN_TYPES)).size).toBe(3);
  });

  it('live 15 minutes for a case and 30 seconds for an agency, with 5 seconds of tolerance', () => {
    expect([PASS_LIFETIME_SECONDS, AGENCY_TOKEN_LIFETIME_SECONDS, CLOCK_TOLERANCE_SECONDS]).toEqual(
      [900, 30, 5],
    );
  });

  it('name each other by SHA-256, as in DPoP (RFC 9449)', () => {
    expect(tokenHash('a.b.c')).toBe(createHash('sha256').update('a.b.c').digest('base64url'));
    expect(tokenHash('a.b.c')).not.toBe(tokenHash('a.b.d'));
  });
});
