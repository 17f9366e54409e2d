import { ObjectType } from 'type-graphql';

/** There for every person of the case, known here or not, so its presence says nothing. */
@ObjectType({ description: 'What the police know about a person.' })
export class PoliceRecord {
  constructor(readonly personId: string) {}
}
