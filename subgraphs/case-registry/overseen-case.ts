import { GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Derived } from '../kit/need-to-know';

/**
 * A case that an officer oversees: what it is called, and nothing else. Its number is how those who
 * work on it write to the officer, and says no fact of a family.
 */
@ObjectType({ description: 'A case that you oversee as data-protection officer.' })
export class OverseenCase {
  @Derived('ACCESS_LOG', 'FULL', () => GraphQLID, 'Opaque key to hand to openCase.')
  readonly caseId!: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'Chain number.')
  readonly number!: string | null;
}
