import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Label, PersonId, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { RequestStatus } from './enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

@Entity('information_request')
@Check('ck_information_request_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'A question of one agency to another.' })
export class InformationRequest {
  @RecordId('CASE_CORE', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('CASE_CORE', 'FULL', () => AgencyCode, 'Asker.')
  readonly fromAgency!: AgencyCode | null;

  @Recorded('CASE_CORE', 'FULL', () => AgencyCode, 'Asked.')
  readonly toAgency!: AgencyCode | null;

  @PersonId('CASE_CORE', 'FULL', 'About whom.')
  readonly concernedPersonId!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'Asked.')
  readonly askedOn!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'Due.')
  readonly dueOn!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => RequestStatus, 'Status.')
  readonly status!: RequestStatus | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLString, 'Question.')
  readonly question!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLString, 'Answer, or a refusal in fixed words.')
  readonly answer!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => DataCategory, 'Category asked for (row category).')
  readonly sourceCategory!: DataCategory | null;

  @Label('CASE_CORE', 'FULL', 'Question', 'toAgency', 'status')
  readonly label!: string;
}
