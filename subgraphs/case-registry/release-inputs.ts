import { GraphQLString } from 'graphql';
import { Field, ID, InputType } from 'type-graphql';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { UseLimitation } from './enums';

@InputType({ description: 'What you ask the owner of a category to open.' })
export class RequestReleaseInput {
  @Field(() => ID, { description: 'About whom: a person of the case.' })
  readonly personId!: string;

  @Field(() => DataCategory, { description: 'What.' })
  readonly category!: DataCategory;

  @Field(() => GraphQLString, { description: 'Your question, in at most 500 characters.' })
  readonly question!: string;
}

@InputType({ description: 'What you open, to whom, for how long, and for what use.' })
export class ReleaseInput {
  @Field(() => ID, { description: 'About whom: a person of the case.' })
  readonly personId!: string;

  @Field(() => DataCategory, { description: 'What: a category of which your agency is the owner.' })
  readonly category!: DataCategory;

  @Field(() => AgencyCode, { description: 'To whom: an agency that takes part in the case.' })
  readonly toAgency!: AgencyCode;

  @Field(() => GraphQLDate, { description: 'Last day; at most a year from now.' })
  readonly until!: Date;

  @Field(() => UseLimitation, { description: 'For what it may be used.' })
  readonly useLimitation!: UseLimitation;

  @Field(() => ID, { nullable: true, description: 'The request that this answers.' })
  readonly requestId!: string | null;
}

@InputType({ description: 'Which request you decline.' })
export class DeclineReleaseInput {
  @Field(() => ID, { description: 'From releaseRequests.' })
  readonly requestId!: string;
}

@InputType({ description: 'Which release you take back.' })
export class RevokeReleaseInput {
  @Field(() => ID, { description: 'From releases.' })
  readonly releaseId!: string;
}
