import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Label, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { ConflictStatus, InterventionKind } from './enums';
import { NO_SEALED_SOURCES } from './no-sealed-source';

@Entity('work_overlap')
@Check('ck_work_overlap_source_categories', NO_SEALED_SOURCES)
@ObjectType({ description: 'Two agencies do the same work.' })
export class WorkOverlap {
  @RecordId('EXPECTATION', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('EXPECTATION', 'SUMMARY', () => InterventionKind, 'What is done twice.')
  readonly kind!: InterventionKind | null;

  @Recorded('EXPECTATION', 'SUMMARY', () => [AgencyCode], 'By whom.')
  readonly agencies!: readonly AgencyCode[];

  @Recorded('EXPECTATION', 'SUMMARY', () => ConflictStatus, 'Status.')
  readonly status!: ConflictStatus | null;

  @Recorded('EXPECTATION', 'SUMMARY', () => GraphQLDate, 'Found on.')
  readonly detectedOn!: string | null;

  @Label('EXPECTATION', 'SUMMARY', 'Double work', 'kind')
  readonly label!: string;

  @PersonIds('EXPECTATION', 'FULL', 'For whom.')
  readonly concernedPersonIds!: readonly string[];

  @Recorded(
    'EXPECTATION',
    'FULL',
    () => [DataCategory],
    'Categories of the facts on both sides; the row needs each.',
  )
  readonly sourceCategories!: readonly DataCategory[];

  @Recorded('EXPECTATION', 'FULL', () => GraphQLDate, 'Period from.')
  readonly startsOn!: string | null;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLDate, 'Period to.')
  readonly endsOn!: string | null;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLString, 'What was agreed.')
  readonly resolution!: string | null;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLDate, 'When.')
  readonly resolvedOn!: string | null;
}
