import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { MunicipalityRecord } from './municipality-record';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonMunicipality {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => MunicipalityRecord, {
    nullable: true,
    description: 'Always there; holds no fact.',
  })
  municipality(@Root() { id }: Person): MunicipalityRecord {
    return new MunicipalityRecord(id);
  }
}
