import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';
import { ApproachKind, TriageColour, TriageDecision, TriageTrack } from './enums';

@Entity('triage_record')
@ObjectType({ description: 'The report to the chain, and what triage decided.' })
export class TriageRecord {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Column('text', { array: true, default: [] })
  readonly decidedByIds!: readonly string[];

  @Recorded('TRIAGE', 'SUMMARY', () => TriageDecision, 'Accept, advice, refer back.')
  readonly decision!: TriageDecision | null;

  @Recorded('TRIAGE', 'SUMMARY', () => TriageColour, 'Triage colour.')
  readonly colour!: TriageColour | null;

  @Recorded('TRIAGE', 'SUMMARY', () => TriageTrack, '1, 2 or 3.')
  readonly track!: TriageTrack | null;

  @Recorded('TRIAGE', 'SUMMARY', () => GraphQLBoolean, 'Urgent.')
  readonly isUrgent!: boolean | null;

  @Recorded('TRIAGE', 'SUMMARY', () => GraphQLDate, 'Day of the decision.')
  readonly decidedOn!: string | null;

  @Label('TRIAGE', 'SUMMARY', '', 'decision', 'colour')
  readonly label!: string;

  @Recorded('TRIAGE', 'FULL', () => AgencyCode, 'Agency that reported to the chain.')
  readonly reportedBy!: AgencyCode | null;

  @Recorded('TRIAGE', 'FULL', () => GraphQLDate, 'Day of the report.')
  readonly reportedOn!: string | null;

  @Recorded('TRIAGE', 'FULL', () => GraphQLString, 'Reasons.')
  readonly reason!: string | null;

  @Recorded('TRIAGE', 'FULL', () => GraphQLBoolean, 'Criterion 1: complex.')
  readonly isComplex!: boolean | null;

  @Recorded('TRIAGE', 'FULL', () => GraphQLBoolean, 'Criterion 1: serious.')
  readonly isSerious!: boolean | null;

  @Recorded(
    'TRIAGE',
    'FULL',
    () => [ApproachKind],
    'Criterion 1: care, police-judicial, administrative.',
  )
  readonly approachesNeeded!: readonly ApproachKind[];
}
