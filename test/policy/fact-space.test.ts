import type { Policy } from '../../schema/policy/compile';
import { AGENCY_POLICIES, CHAIN_POLICIES } from '../../schema/policy/generated/policies';
import { BASES, LEVELS_OF_SIGN_IN, looksAtSubject } from './fact-space';

/** The walk is a proof only as long as policies speak of nothing that it does not walk. */

const POLICIES = [...CHAIN_POLICIES, ...Object.values(AGENCY_POLICIES).flat()];

/** Each attribute that a policy reads, as `principal.function`. */
function attributesOf({ conditions }: Policy): string[] {
  const text = JSON.stringify(conditions);
  return [...text.matchAll(/{"left":{"Var":"(\w+)"},"attr":"(\w+)"}/g)].map(
    ([, entity, attribute]) => `${entity ?? ''}.${attribute ?? ''}`,
  );
}

/** The values that policies compare an attribute with. */
function valuesFor(attribute: string): unknown[] {
  const compared = new RegExp(
    `"attr":"${attribute}"}},"right":{"Value":("[^"]*"|\\d+|true|false)}`,
    'g',
  );
  return [...JSON.stringify(POLICIES).matchAll(compared)].map(
    ([, value]) => JSON.parse(value ?? '') as unknown,
  );
}

const ABOUT_READER = ['principal.function', 'principal.agency', 'principal.assurance'];
const ABOUT_CASE = ['membershipActive', 'hasConflict', 'isInformed'].map(
  (one) => `principal.${one}`,
);
const ABOUT_SUBJECT = [
  ...['category', 'sensitivity', 'isOwn', 'isWalled', 'isSecret', 'isInAgreement', 'isCase'],
  ...['side', 'isMinor', 'isSelf', 'consent', 'seriousDanger', 'purposeAgreed'],
].map((one) => `resource.${one}`);

it('is of all that the policies speak of', () => {
  const known = [
    ...[...ABOUT_READER, ...ABOUT_CASE, ...ABOUT_SUBJECT, 'principal.worksForOffenderSide'],
    ...['purpose', 'purposeFitsFunction', 'isEmergency', 'consultationOpen'].map(
      (one) => `context.${one}`,
    ),
    ...['legalBasis', 'isClosed', 'isRestricted'].map((one) => `context.${one}`),
  ];

  expect(new Set(POLICIES.flatMap(attributesOf))).toEqual(new Set(known));
});

it('knows which policies close a pass as a whole, and what the others see of the reader', () => {
  const seen = POLICIES.filter(looksAtSubject)
    .flatMap(attributesOf)
    .filter((one) => !one.startsWith('resource.'));

  expect(new Set(seen)).toEqual(
    new Set([
      ...[...ABOUT_READER, 'principal.worksForOffenderSide'],
      ...['context.legalBasis', 'context.isEmergency'],
    ]),
  );
});

it('lets nobody but a reader lack a purpose, a sign-in or an agreement, whatever the person', () => {
  const short = ['purpose-not-agreed', 'assurance-too-low', 'outside-agreement'];
  const seen = POLICIES.filter(({ id }) => short.includes(id)).flatMap(attributesOf);

  expect(seen.filter((one) => one.startsWith('resource.'))).toEqual([
    'resource.purposeAgreed',
    'resource.sensitivity',
    'resource.isInAgreement',
  ]);
});

it('takes no two values for one that a policy tells apart', () => {
  expect(new Set(valuesFor('assurance'))).toEqual(new Set([LEVELS_OF_SIGN_IN[0]]));
  expect(new Set(valuesFor('legalBasis'))).toEqual(new Set(BASES.slice(1)));
});
