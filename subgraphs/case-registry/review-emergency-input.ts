import { GraphQLString } from 'graphql';
import { Field, ID, InputType } from 'type-graphql';
import { EmergencyVerdict } from './enums';

@InputType({ description: 'The verdict on a case that was opened in an emergency; given once.' })
export class ReviewEmergencyInput {
  @Field(() => ID, { description: 'From myReviews.' })
  readonly id!: string;

  @Field(() => EmergencyVerdict, { description: 'Whether the emergency was one.' })
  readonly verdict!: EmergencyVerdict;

  @Field(() => GraphQLString, { nullable: true, description: 'In at most 1,000 characters.' })
  readonly note!: string | null;
}
