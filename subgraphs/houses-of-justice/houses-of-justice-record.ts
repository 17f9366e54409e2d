import { ObjectType } from 'type-graphql';

/** There for every person of the case, known here or not, so its presence says nothing. */
@ObjectType({ description: 'What the Houses of Justice know about a person.' })
export class HousesOfJusticeRecord {
  constructor(readonly personId: string) {}
}
