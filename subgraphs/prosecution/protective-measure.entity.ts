import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Label, PersonId, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLDateTime } from '../kit/scalars';
import { MeasureKind, MeasureStatus } from './enums';

/**
 * One record, read under the person who must obey and under each person it protects. The stalking alarm
 * and areas that would give a hiding place away are no part of it: they are sealed, with types of
 * their own.
 */
@Entity('protective_measure')
@ObjectType({ description: 'A measure that keeps somebody away from the persons it protects.' })
export class ProtectiveMeasure {
  @RecordId('JUD_MEASURE', 'SUMMARY')
  readonly id!: string;

  /** Under whom the measure is read here: the subject of every decision about it. */
  readonly personId!: string;

  @Recorded(
    'JUD_MEASURE',
    'SUMMARY',
    () => MeasureKind,
    'Kind (the stalking alarm is not among them).',
  )
  readonly kind!: MeasureKind | null;

  @Recorded('JUD_MEASURE', 'SUMMARY', () => MeasureStatus, 'Status.')
  readonly status!: MeasureStatus | null;

  @Recorded('JUD_MEASURE', 'SUMMARY', () => GraphQLDate, 'First day.')
  readonly startsOn!: string | null;

  @Recorded('JUD_MEASURE', 'SUMMARY', () => GraphQLDate, 'Last day.')
  readonly endsOn!: string | null;

  @Index()
  @PersonId('JUD_MEASURE', 'SUMMARY', 'Who must obey.')
  readonly imposedOnId!: string | null;

  @Label('JUD_MEASURE', 'SUMMARY', '', 'kind', 'endsOn')
  readonly label!: string;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLDateTime, 'Moment it starts.')
  readonly startsAt!: Date | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLDateTime, 'Moment it ends.')
  readonly endsAt!: Date | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLBoolean, 'Extended.')
  readonly isExtendedByCourt!: boolean | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLString, 'Reference of the order.')
  readonly reference!: string | null;

  /** Read by its members, which is what a GIN index is for. */
  @Index({ type: 'gin' })
  @PersonIds(
    'JUD_MEASURE',
    'FULL',
    'Whom it protects; each only if that person exists for the reader and the reader may know the measure about that person.',
    { about: 'JUD_MEASURE' },
  )
  readonly protectedPersonIds!: readonly string[];
}
