import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import type { AccessClaims } from '../../schema/pass';
import { Derived } from '../kit/need-to-know';
import { AgencyCode, AssuranceLevel, ReaderFunction } from '../kit/shared-enums';

/** From the reader's own token, and from nowhere else. */
@ObjectType({ description: 'Who the hub thinks you are.' })
export class Reader {
  @Derived(
    'SERVICE',
    'FULL',
    () => GraphQLString,
    "Reader's own name, from the reader's own token.",
  )
  readonly displayName!: string;

  @Derived('SERVICE', 'FULL', () => AgencyCode, "Reader's home agency.")
  readonly agency!: AgencyCode | null;

  @Derived('SERVICE', 'FULL', () => [ReaderFunction], "Reader's own functions.")
  readonly functions!: readonly ReaderFunction[];

  @Derived('SERVICE', 'FULL', () => AssuranceLevel, 'How strongly the reader signed in.')
  readonly assuranceLevel!: AssuranceLevel;

  constructor({ name, agency, functions, assurance }: AccessClaims) {
    this.displayName = name;
    this.agency = agency ?? null;
    this.functions = functions;
    this.assuranceLevel = assurance;
  }
}
