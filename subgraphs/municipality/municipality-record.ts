import { ObjectType } from 'type-graphql';

/** There for every person of the case, known here or not, so its presence says nothing. */
@ObjectType({
  description:
    'What the municipality knows about a person: civil register, social service, measures.',
})
export class MunicipalityRecord {
  constructor(readonly personId: string) {}
}
