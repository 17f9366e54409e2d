import type { Disclosure } from '../../schema/disclosure';
import type { AccessClaims } from '../../schema/pass';
import { Pseudonyms } from '../../schema/pseudonyms';
import { Records, type Request } from './record';

const AT = '2026-11-22T10:00:00.000Z';

describe('a record has nothing in it that somebody wrote', () => {
  const pseudonyms = new Pseudonyms(Buffer.alloc(32, 1));
  const reader: AccessClaims = {
    ...{ sub: 'reader:one', name: 'One', functions: [], agency: 'POLICE', assurance: 'HIGH' },
    ...{ exp: 0, iat: 0 },
  };
  const recorded = (request: Partial<Request>) =>
    new Records(pseudonyms).written(
      { kind: 'MUTATION' },
      { caller: { reader, pass: undefined }, ...request },
      AT,
    ).leaf;
  const field = 'Mutation.openCase';

  it('but the words of the chain, for an agency and an assurance', () => {
    const strange = { agency: 'Sofie\u0000Vermeulen', assurance: 'of Dries' };
    const caller = {
      reader: { ...reader, ...strange } as unknown as AccessClaims,
      pass: undefined,
    };

    expect(recorded({})).toContain('"agency":"POLICE","function":null,"assurance":"HIGH"');
    expect(recorded({ caller })).toContain('"agency":null,"function":null,"assurance":null');
    expect(recorded({ caller })).not.toMatch(/Sofie|Dries|u0000/);
  });

  it('but pseudonyms for the case and the person that an operation names, and a purpose', () => {
    const named = [
      { field, case: 'sofievermeulenkampen', person: 'dries', purpose: 'TRIAGE' },
      { field, case: null, person: null, purpose: 'because she said so' },
    ];
    const { asked } = JSON.parse(recorded({ asked: named })) as Disclosure;

    expect(asked).toEqual([
      {
        ...{ field, case: pseudonyms.of('sofievermeulenkampen') },
        ...{ person: pseudonyms.of('dries'), purpose: 'TRIAGE' },
      },
      { field, case: null, person: null, purpose: null },
    ]);
  });

  it('and says of a case that is about to be opened whether that is an emergency', () => {
    const opening = (purpose: string) =>
      JSON.parse(
        recorded({ asked: [{ field, case: 'case', person: null, purpose }] }),
      ) as Disclosure;

    expect(opening('EMERGENCY').emergency).toBe(true);
    expect(opening('TRIAGE').emergency).toBe(false);
  });
});
