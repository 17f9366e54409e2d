import { ObjectType } from 'type-graphql';

/** There for every person of the case, known here or not, so its presence says nothing. */
@ObjectType({ description: 'What the centre for general welfare knows about a person.' })
export class GeneralWelfareRecord {
  constructor(readonly personId: string) {}
}
