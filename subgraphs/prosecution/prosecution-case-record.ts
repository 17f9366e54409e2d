import { ObjectType } from 'type-graphql';

/** There for every case, known here or not, so its presence says nothing. */
@ObjectType({ description: 'What the public prosecutor decided about the case as a whole.' })
export class ProsecutionCaseRecord {
  constructor(readonly caseId: string) {}
}
