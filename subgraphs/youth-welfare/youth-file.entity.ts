import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { YouthFileKind, YouthInvolvement, YouthMeasureKind, YouthOrderSource } from './enums';

/**
 * A file is about one child; brothers and sisters each have a row, also under one reference. A summary
 * reader learns that a child is placed; where and with whom is a sealed table of its own.
 */
@Entity('youth_file')
@ObjectType({
  description: 'A file of youth welfare: voluntary, mandated or ordered by the court.',
})
export class YouthFile {
  @RecordId('YOUTH_STATUS', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('YOUTH_STATUS', 'SUMMARY', () => YouthInvolvement, 'Voluntary or ordered.')
  readonly involvement!: YouthInvolvement | null;

  @Recorded(
    'YOUTH_STATUS',
    'SUMMARY',
    () => GraphQLBoolean,
    'Child is placed (where and with whom: no).',
  )
  readonly isPlaced!: boolean | null;

  @Recorded('YOUTH_STATUS', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly startedMonth!: string | null;

  @Label('YOUTH_STATUS', 'SUMMARY', 'Youth file', 'involvement')
  readonly label!: string;

  @Recorded('YOUTH_STATUS', 'FULL', () => YouthFileKind, 'Kind of file.')
  readonly kind!: YouthFileKind | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLString, 'File number.')
  readonly reference!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => YouthMeasureKind, 'Exact measure.')
  readonly measure!: YouthMeasureKind | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => YouthOrderSource, 'Who ordered it.')
  readonly orderedBy!: YouthOrderSource | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLDate, 'From.')
  readonly startsOn!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @Recorded(
    'YOUTH_STATUS',
    'FULL',
    () => GraphQLID,
    'Worker (a Professional among the participations).',
  )
  readonly workerId!: string | null;
}
