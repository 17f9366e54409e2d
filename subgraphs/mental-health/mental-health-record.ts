import { ObjectType } from 'type-graphql';

/** There for every person of the case, known here or not, so its presence says nothing. */
@ObjectType({ description: 'What a centre for mental health care shares about a person.' })
export class MentalHealthRecord {
  constructor(readonly personId: string) {}
}
