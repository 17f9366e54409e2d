import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonId, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { ReleaseRequestStatus } from './enums';

/** Asks blindly: for a category of a person, whether or not anything is recorded (privacy review 66). */
@Entity('release_request')
@ObjectType({ description: 'An agency asks the owner of a category to open it for one person.' })
export class ReleaseRequest {
  @RecordId('CASE_CORE', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @PersonId('CASE_CORE', 'FULL', 'About whom.')
  readonly personId!: string;

  @Recorded('CASE_CORE', 'FULL', () => DataCategory, 'What.')
  readonly category!: DataCategory;

  /** `sub` of who asked. */
  @Column('text')
  readonly bySubject!: string;

  @Recorded('CASE_CORE', 'FULL', () => AgencyCode, 'Who asks.')
  readonly byAgency!: AgencyCode;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLString, 'Question.')
  readonly question!: string;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'Asked.')
  readonly askedOn!: string;

  @Recorded('CASE_CORE', 'FULL', () => ReleaseRequestStatus, 'Asked, granted or declined.')
  readonly status!: ReleaseRequestStatus;

  @Label('CASE_CORE', 'FULL', 'Request for release', 'category', 'byAgency', 'status')
  readonly label!: string;
}
