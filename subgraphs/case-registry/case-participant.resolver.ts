import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { CaseParticipant } from './case-participant.entity';
import { Person } from './person.entity';

@Resolver(() => CaseParticipant)
export class CaseParticipantFields {
  /** By id only, as the other agencies get it: no statement until a fact is asked for. */
  @NeedToKnow('CASE_PERSON', 'SUMMARY')
  @FieldResolver(() => Person, { nullable: true, description: 'The person.' })
  person(@Root() { personId }: CaseParticipant): Person {
    return Object.assign(new Person(), { id: personId });
  }
}
