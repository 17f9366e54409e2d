import { ObjectType } from 'type-graphql';

/** There for every person of the case, known here or not, so its presence says nothing. */
@ObjectType({ description: 'What the public prosecutor knows about a person.' })
export class ProsecutionRecord {
  constructor(readonly personId: string) {}
}
