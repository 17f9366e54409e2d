import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import type { AgencyCode } from '../kit/shared-enums';
import { ParticipationStatus } from './enums';

/** Why an agency declined or left has no column: the reason would tell (privacy review 46). */
@Entity('agency_participation')
@ObjectType({ description: 'An agency that takes part in the case.' })
export class AgencyParticipation {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Column('text')
  readonly agencyCode!: AgencyCode;

  @Recorded('CASE_TEAM', 'FULL', () => ParticipationStatus, 'Invited, accepted, declined, ended.')
  readonly status!: ParticipationStatus | null;

  @Recorded('CASE_TEAM', 'FULL', () => GraphQLDate, 'Invited.')
  readonly invitedOn!: string | null;

  @Recorded('CASE_TEAM', 'FULL', () => GraphQLDate, 'Accepted.')
  readonly since!: string | null;

  @Recorded('CASE_TEAM', 'FULL', () => GraphQLDate, 'Ended.')
  readonly until!: string | null;

  @Recorded('CASE_TEAM', 'FULL', () => GraphQLDate, 'Protocol signed.')
  readonly protocolSignedOn!: string | null;

  @Label('CASE_TEAM', 'FULL', 'Participation', 'status')
  readonly label!: string;
}
