import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { disagreements, refusals } from '../../schema/allow-list';
import { composed } from '../../scripts/compose/compose';
import { FEDERATION_HEADER } from '../../schema/federation-header';

const LABEL = '@needToKnow(category: "SUBST")';
const STRUCTURE = '@needToKnow(category: "STRUCTURE")';
const ROOT = `type Query { ping: Boolean ${LABEL} }`;
/** `@key` and `@shareable` are imported by the header; what else a fault needs is reached by its full name. */
const composable = (planted: string) => ({
  name: 'agency',
  url: '',
  typeDefs: parse(`${FEDERATION_HEADER} ${planted} ${planted.includes('type Query') ? '' : ROOT}`),
});

// Each fault composes under plain federation: that is the control.
const FAULTS: readonly (readonly [fault: string, refusal: string])[] = [
  ['type A { x: Int }', 'A.x: has no label; add @NeedToKnow.'],
  [
    `type A { x: Int! ${LABEL} }`,
    'A.x: cannot be null, so it cannot be withheld; make it nullable.',
  ],
  [`type A { x(min: Int): Int ${LABEL} }`, 'A.x: takes arguments; serve it whole.'],
  [
    'type A { x: Int @needToKnow(category: "SECRETS") }',
    'A.x: unknown category "SECRETS"; take one of the matrix.',
  ],
  [
    'type A { x: Int @needToKnow(category: "SUBST", detail: "SOME") }',
    'A.x: unknown detail "SOME"; take one of the matrix.',
  ],
  [
    'type A { x: Int @needToKnow(category: "REPORTER") }',
    'A.x: REPORTER stays at its source; do not publish it.',
  ],
  [
    `type A { x: Int ${LABEL} @federation__override(from: "police") }`,
    'A.x: @federation__override is not allowed; remove it.',
  ],
  [
    `type A { x: Int ${LABEL} @federation__inaccessible y: Int ${LABEL} }`,
    'A.x: @federation__inaccessible is not allowed; remove it.',
  ],
  [
    `type A @key(fields: "x") { x: Int ${LABEL} }`,
    'A: @key(fields: "x") is not allowed; only Person and ChainCase are reached by id.',
  ],
  [
    `type Person @key(fields: "id name") { id: ID! name: String ${STRUCTURE} }`,
    'Person: @key(fields: "id name") is not allowed; only Person and ChainCase are reached by id.',
  ],
  [`type A @shareable { x: Int ${LABEL} }`, 'A: @shareable is not allowed; remove it.'],
  [
    `interface I { x: Int ${LABEL} }`,
    'I: InterfaceTypeDefinition is not allowed; use an object type.',
  ],
  [
    `type A { x: Int ${LABEL} } union U = A`,
    'U: UnionTypeDefinition is not allowed; use an object type.',
  ],
  [
    `interface I { x: Int ${LABEL} } type A implements I { x: Int ${LABEL} }`,
    'A: implements an interface; remove it.',
  ],
  [
    `scalar Anything type A { x: Anything ${LABEL} }`,
    'Anything: is not a shared scalar; use Date, DateTime or YearMonth.',
  ],
  [
    `type A { x: Int ${LABEL} } extend type A { y: Int ${LABEL} }`,
    'A: ObjectTypeExtension is not allowed; use an object type.',
  ],
  [
    `directive @loud on FIELD_DEFINITION type A { x: Int ${LABEL} }`,
    '@loud: agencies may not define directives; remove it.',
  ],
  [
    `extend schema @link(url: "https://specs.apollo.dev/link/v1.0") type A { x: Int ${LABEL} }`,
    'schema: agencies may not link or extend it; the kit writes the header.',
  ],
  [
    `type Person @key(fields: "id") { id: ID! shadow: Shadow ${STRUCTURE} } type Shadow { x: Int ${LABEL} }`,
    `Person.shadow: is not the agency's own container; hang it under "agency".`,
  ],
  [
    `type Person @key(fields: "id") { id: ID! agency: Record ${LABEL} } type Record { x: Int ${LABEL} }`,
    'Person.agency: is a container; make it an object with category STRUCTURE.',
  ],
  [
    `type Person @key(fields: "id") { id: ID! } type A { friend: Person ${LABEL} }`,
    'A.friend: leads to Person; only CaseParticipant.person may, name it by id.',
  ],
  [
    `type Query { ping: Boolean ${LABEL} }`,
    'Query: only the case registry has root fields; hang it under Person.',
  ],
  [
    `input I { x: Int } type A { x: Int ${LABEL} }`,
    'I: only the case registry takes input; remove it.',
  ],
  [
    `enum E { OPEN @federation__inaccessible CLOSED } type A { x: E ${LABEL} }`,
    'E.OPEN: @federation__inaccessible is not allowed; remove it.',
  ],
];

describe('what agencies may publish', () => {
  it.each(FAULTS)('plain federation composes %s, and it is refused', (planted, refusal) => {
    expect(composeServices([composable(planted)]).errors).toBeUndefined();
    expect(refusals(parse(planted), 'agency')).toContain(refusal);
    expect(composed(new Map([['agency', `${FEDERATION_HEADER} ${planted}`]]))).toEqual({
      refusals: expect.arrayContaining([`agency: ${refusal}`]) as unknown,
    });
  });

  it('refuses a shared type that has a label in one agency only', () => {
    const one = composable(`type Source @shareable { system: String ${STRUCTURE} }`);
    const other = composable('type Source @shareable { system: String }');
    const services = [
      { ...one, name: 'one' },
      {
        ...other,
        name: 'other',
        typeDefs: parse(`${FEDERATION_HEADER} type Source @shareable { system: String }`),
      },
    ];

    expect(composeServices(services).errors).toBeUndefined();
    expect(disagreements(services)).toEqual([
      'Source: differs between one and other; use the same words.',
    ]);
  });

  it('refuses laundering: a field computed from what another agency labels', () => {
    const planted = `type Person @key(fields: "id") {
      id: ID!
      name: String @federation__external
      agency: Record ${STRUCTURE} @federation__requires(fields: "name")
    } type Record { x: Int ${LABEL} }`;
    const registry = `${FEDERATION_HEADER} type Person @key(fields: "id") { id: ID! name: String ${LABEL} } ${ROOT}`;
    const services = [
      { name: 'registry', url: '', typeDefs: parse(registry) },
      { name: 'agency', url: '', typeDefs: parse(`${FEDERATION_HEADER} ${planted}`) },
    ];

    expect(composeServices(services).errors).toBeUndefined();
    expect(refusals(parse(planted), 'agency')).toEqual(
      expect.arrayContaining([
        'Person.name: @federation__external is not allowed; remove it.',
        'Person.agency: @federation__requires is not allowed; remove it.',
      ]),
    );
  });

  it('lets the header stand, word for word as the kit writes it', () => {
    expect(refusals(parse(FEDERATION_HEADER), 'agency')).toEqual([]);
    expect(
      refusals(parse(FEDERATION_HEADER.replace('"@key"', '{ name: "@key", as: "@k" }')), 'agency'),
    ).toHaveLength(1);
  });
});
