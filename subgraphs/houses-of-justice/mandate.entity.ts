import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { ComplianceGroup, ComplianceStatus, MandateGiver, MandateKind } from './enums';

/**
 * Its kind is for full readers: by the kind, a summary reader could tell a conviction from a measure that
 * was taken before any trial.
 */
@Entity('mandate')
@ObjectType({
  description: 'Guidance or supervision that somebody must accept by order of justice.',
})
export class Mandate {
  @RecordId('GUID_COMPL', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('GUID_COMPL', 'SUMMARY', () => GraphQLBoolean, 'Runs now.')
  readonly isActive!: boolean | null;

  @Recorded('GUID_COMPL', 'SUMMARY', () => ComplianceGroup, 'On track, attention, not started.')
  readonly complianceGroup!: ComplianceGroup | null;

  @Recorded('GUID_COMPL', 'SUMMARY', () => GraphQLYearMonth, 'Month it started.')
  readonly startedMonth!: string | null;

  @Label('GUID_COMPL', 'SUMMARY', 'Guidance', 'complianceGroup')
  readonly label!: string;

  @Recorded('GUID_COMPL', 'FULL', () => MandateKind, 'Kind.')
  readonly kind!: MandateKind | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLString, 'Mandate number.')
  readonly reference!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => MandateGiver, 'Who gave it.')
  readonly givenBy!: MandateGiver | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLDate, 'From.')
  readonly startsOn!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @Recorded(
    'GUID_COMPL',
    'FULL',
    () => GraphQLID,
    'Justice assistant (a Professional among the participations).',
  )
  readonly assistantId!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => ComplianceStatus, 'Exact compliance.')
  readonly compliance!: ComplianceStatus | null;
}
