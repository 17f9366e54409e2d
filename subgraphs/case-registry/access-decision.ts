import { GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { inCapitals } from '../../schema/environment';
import type { Decision } from '../../schema/policy/decide';
import { isExplained, type OwnedCategory } from '../../schema/policy/decision-table';
import { Derived } from '../kit/need-to-know';
import { DataCategory } from '../kit/shared-enums';
import { AccessLevel, AccessRemedy } from './enums';

/** From pass and matrix alone, never from data: the same whether or not anything is recorded. */
@ObjectType({ description: 'What you may read of a category about a person, and why.' })
export class AccessDecision {
  @Derived('SERVICE', 'FULL', () => GraphQLID, 'About whom; null for the case as a whole.')
  readonly personId: string | null;

  @Derived('SERVICE', 'FULL', () => GraphQLString, 'Whose data, as in `withheld`.')
  readonly owner: string;

  @Derived('SERVICE', 'FULL', () => DataCategory, 'What.')
  readonly category: DataCategory;

  @Derived('SERVICE', 'FULL', () => AccessLevel, 'How much.')
  readonly level: AccessLevel;

  @Derived('SERVICE', 'FULL', () => GraphQLString, 'The policy that decided.')
  readonly policy: string;

  @Derived('SERVICE', 'FULL', () => AccessRemedy, 'What could raise it.')
  readonly remedy: AccessRemedy;

  constructor(
    personId: string | null,
    { owner, category }: OwnedCategory,
    { policy, remedy }: Decision,
    level: AccessLevel,
  ) {
    this.personId = personId;
    this.owner = inCapitals(owner);
    this.category = category;
    this.level = level;
    this.policy = policy;
    // To say that a sealed category could be had from somebody would say that there is one.
    this.remedy = isExplained(category) ? remedy : 'NOT_POSSIBLE';
  }
}
