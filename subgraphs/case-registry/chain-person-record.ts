import { ObjectType } from 'type-graphql';

/** There for every person of the case, whatever is recorded, so its presence says nothing. */
@ObjectType({ description: 'What the chain itself records about a person.' })
export class ChainPersonRecord {
  constructor(readonly personId: string) {}
}
