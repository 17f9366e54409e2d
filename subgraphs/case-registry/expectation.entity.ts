import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Label, PersonId, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory, Weekday } from '../kit/shared-enums';
import { ExpectationKind } from './enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

@Entity('expectation')
@Check('ck_expectation_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'What an agency expects of a family member.' })
export class Expectation {
  @RecordId('EXPECTATION', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @PersonId('EXPECTATION', 'SUMMARY', 'Of whom.')
  readonly onPersonId!: string | null;

  @Recorded('EXPECTATION', 'SUMMARY', () => AgencyCode, 'By whom.')
  readonly byAgency!: AgencyCode | null;

  @Recorded(
    'EXPECTATION',
    'SUMMARY',
    () => ExpectationKind,
    'Appointment, condition, prohibition, arrangement, request.',
  )
  readonly kind!: ExpectationKind | null;

  @Recorded('EXPECTATION', 'SUMMARY', () => GraphQLDate, 'From.')
  readonly validFrom!: string | null;

  @Recorded('EXPECTATION', 'SUMMARY', () => GraphQLDate, 'Until.')
  readonly validUntil!: string | null;

  @Label('EXPECTATION', 'SUMMARY', '', 'kind', 'byAgency')
  readonly label!: string;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLDate, 'One-off day.')
  readonly onDate!: string | null;

  @Recorded('EXPECTATION', 'FULL', () => Weekday, 'Weekly day.')
  readonly weekday!: Weekday | null;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly startTime!: string | null;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly endTime!: string | null;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLString, 'Place kind in words, never an address.')
  readonly place!: string | null;

  @PersonIds('EXPECTATION', 'FULL', 'With whom (each only if visible).')
  readonly withPersonIds!: readonly string[];

  @Recorded('EXPECTATION', 'FULL', () => GraphQLString, 'The rule in words.')
  readonly rule!: string | null;

  @Recorded(
    'EXPECTATION',
    'FULL',
    () => DataCategory,
    'Category of the source fact; the row needs that category too.',
  )
  readonly sourceCategory!: DataCategory | null;
}
