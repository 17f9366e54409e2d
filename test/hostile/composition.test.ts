import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { FEDERATION_HEADER } from '../../schema/federation-header';
import { composed } from '../../scripts/compose/compose';

const LABEL = '@needToKnow(category: "SUBST")';
const STRUCTURE = '@needToKnow(category: "STRUCTURE")';
/** What another agency publishes about a person, under a label. */
const OWNER = `${FEDERATION_HEADER}
  type Query { ping: Boolean ${LABEL} }
  interface Anybody @key(fields: "id") { id: ID! }
  type Somebody implements Anybody @key(fields: "id") { id: ID! }
  type Person @key(fields: "id") {
    id: ID! owner: OwnerRecord ${STRUCTURE} weight: Int ${LABEL} @shareable
  }
  type OwnerRecord @shareable { secret: Int ${LABEL} }`;
const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';
/** The header of an agency that imports more than it may, or under other names. */
const importing = (...names: readonly string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/link/v1.0")
     @link(url: "${FEDERATION}", import: [${names.join(', ')}])`;
const about = (fields: string) =>
  `type Person @key(fields: "id") { id: ID! agency: Record ${STRUCTURE} ${fields} }
   type Record { x: Int ${LABEL} }`;

interface Composition {
  readonly what: string;
  /** Of the agency; without a header, the one of the kit goes before it. */
  readonly sdl: string;
  /** A part of what is said about it: where, and why. */
  readonly refusal: string;
}

/**
 * What an agency could publish to get at others' fields, or to lose a label on the way. Plain
 * federation composes each of these with its neighbour: that is the control.
 */
const COMPOSITIONS: readonly Composition[] = [
  {
    what: 'a chain of @requires: what is computed from a field, and what from that',
    sdl: `type Person @key(fields: "id") {
        id: ID!
        weight: Int @federation__external
        agency: Record ${STRUCTURE} @federation__requires(fields: "weight")
        again: Int ${LABEL} @federation__requires(fields: "weight")
      } type Record { x: Int ${LABEL} }`,
    refusal: 'Person.agency: @federation__requires is not allowed; remove it.',
  },
  {
    what: '@fromContext: a field of another type, as an argument',
    sdl: `${importing('"@key"', '"@context"', '"@fromContext"')}
      directive @needToKnow(category: String!, detail: String! = "FULL") repeatable on FIELD_DEFINITION
      type Person @key(fields: "id") @context(name: "person") { id: ID! agency: Record ${STRUCTURE} own: Int ${LABEL} }
      type Record @key(fields: "x") { x: Int! ${STRUCTURE} y(of: Int @fromContext(field: "$person { own }")): Int ${LABEL} }`,
    refusal: 'Record.y: takes arguments; serve it whole.',
  },
  {
    what: '@override: the field of another agency, taken over',
    sdl: about(`weight: Int ${LABEL} @federation__override(from: "owner")`),
    refusal: 'Person.weight: @federation__override is not allowed; remove it.',
  },
  {
    what: '@override by degrees',
    sdl: about(`weight: Int ${LABEL} @federation__override(from: "owner", label: "percent(5)")`),
    refusal: 'Person.weight: @federation__override is not allowed; remove it.',
  },
  {
    what: '@shareable: the type of another agency, with a field that has a label there',
    sdl: `${about('')} type OwnerRecord @shareable { secret: Int }`,
    refusal: 'OwnerRecord.secret: has no label; add @NeedToKnow.',
  },
  {
    what: '@interfaceObject: a field on everybody who has an interface',
    sdl: `${about('')} type Anybody @federation__interfaceObject @key(fields: "id") { id: ID! secret: Int }`,
    refusal: 'Anybody: @federation__interfaceObject is not allowed; remove it.',
  },
  {
    what: '@provides: what another agency has, on another way',
    sdl: `type Person @key(fields: "id") { id: ID! agency: Record ${STRUCTURE} }
      type Record { of: Person ${LABEL} @federation__provides(fields: "weight") }
      extend type Person { weight: Int @federation__external }`,
    refusal: 'Record.of: @federation__provides is not allowed; remove it.',
  },
  {
    what: 'a renamed import: @key by another name',
    sdl: `${importing('{ name: "@key", as: "@k" }')}
      directive @needToKnow(category: String!, detail: String! = "FULL") repeatable on FIELD_DEFINITION
      type Person @k(fields: "id") { id: ID! agency: Record ${STRUCTURE} } type Record { x: Int ${LABEL} }`,
    refusal: 'Person: @k is not allowed; remove it.',
  },
  {
    what: 'a renamed import: @override by another name',
    sdl: `${importing('"@key"', '{ name: "@override", as: "@note" }')}
      directive @needToKnow(category: String!, detail: String! = "FULL") repeatable on FIELD_DEFINITION
      ${about(`weight: Int ${LABEL} @note(from: "owner")`)}`,
    refusal: 'Person.weight: @note is not allowed; remove it.',
  },
  {
    what: 'a label of their own that is called as ours',
    sdl: `${importing('"@key"')}
      directive @needToKnow(category: String!, detail: String! = "SUMMARY") repeatable on FIELD_DEFINITION
      ${about('')}`,
    refusal: '@needToKnow: agencies may not define directives; remove it.',
  },
  {
    what: 'a label on an interface, and none on what implements it',
    sdl: `${about('')} interface Fact { x: Int ${LABEL} } type Stay implements Fact { x: Int }`,
    refusal: 'Stay.x: has no label; add @NeedToKnow.',
  },
  {
    what: 'a label on what implements an interface, and none on the interface',
    sdl: `${about('')} interface Fact { x: Int } type Stay implements Fact { x: Int ${LABEL} }`,
    refusal: 'Fact: InterfaceTypeDefinition is not allowed; use an object type.',
  },
  {
    what: 'a union of what has a label and what has none',
    sdl: `${about('')} type Stay { x: Int ${LABEL} } type Note { x: Int } union Fact = Stay | Note`,
    refusal: 'Fact: UnionTypeDefinition is not allowed; use an object type.',
  },
  {
    what: 'a second key, to reach a person by a number',
    sdl: `type Person @key(fields: "id") @key(fields: "number") { id: ID! number: String ${LABEL} agency: Record ${STRUCTURE} } type Record { x: Int ${LABEL} }`,
    refusal: 'Person: @key(fields: "number") is not allowed',
  },
  {
    what: 'a label that hides in an extension',
    sdl: `${about('')} extend type Record { y: Int }`,
    refusal: 'Record: ObjectTypeExtension is not allowed; use an object type.',
  },
];

describe('a graph that an agency would like to have composed', () => {
  it.each(COMPOSITIONS)('is refused, and plain federation takes it: $what', ({ sdl, refusal }) => {
    const text = sdl.includes('@link(') ? sdl : `${FEDERATION_HEADER} ${sdl}`;
    const plain = composeServices([
      { name: 'owner', url: '', typeDefs: parse(OWNER) },
      { name: 'agency', url: '', typeDefs: parse(text) },
    ]);
    const ours = composed(new Map([['agency', text]]));

    expect(plain.errors).toBeUndefined();
    expect(ours.refusals.join('\n')).toContain(`agency: ${refusal}`);
    expect(ours).not.toHaveProperty('supergraph');
  });
});
