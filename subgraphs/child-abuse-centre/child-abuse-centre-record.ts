import { ObjectType } from 'type-graphql';

/** There for every person of the case, known here or not, so its presence says nothing. */
@ObjectType({ description: 'What the confidential centre for child abuse shares about a child.' })
export class ChildAbuseCentreRecord {
  constructor(readonly personId: string) {}
}
