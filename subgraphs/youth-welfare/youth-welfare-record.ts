import { ObjectType } from 'type-graphql';

/** There for every person of the case, known here or not, so its presence says nothing. */
@ObjectType({ description: 'What youth welfare shares about a child.' })
export class YouthWelfareRecord {
  constructor(readonly personId: string) {}
}
