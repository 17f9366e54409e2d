import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLDateTime } from '../kit/scalars';
import { DataCategory, ReaderFunction } from '../kit/shared-enums';
import { AlertKind, SafetyAdvice } from './enums';

/**
 * The text comes from a fixed list and names no source. The only row that may rest on a sealed
 * category, because it must arrive.
 */
@Entity('safety_alert')
@ObjectType({ description: 'A warning that somebody must act now.' })
export class SafetyAlert {
  @RecordId('ALERT', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('ALERT', 'SUMMARY', () => GraphQLDate, 'Day.')
  readonly raisedOn!: string | null;

  @Recorded('ALERT', 'SUMMARY', () => SafetyAdvice, 'What to do now.')
  readonly advice!: SafetyAdvice | null;

  @Label('ALERT', 'SUMMARY', '', 'advice')
  readonly label!: string;

  @Recorded('ALERT', 'FULL', () => GraphQLDateTime, 'Moment.')
  readonly raisedAt!: Date | null;

  @Recorded('ALERT', 'FULL', () => AlertKind, 'What happened.')
  readonly kind!: AlertKind | null;

  @PersonIds('ALERT', 'FULL', 'About whom (each only if visible).')
  readonly aboutPersonIds!: readonly string[];

  @Recorded('ALERT', 'FULL', () => [ReaderFunction], 'Which functions are called on.')
  readonly addressedTo!: readonly ReaderFunction[];

  @Recorded('ALERT', 'FULL', () => GraphQLString, 'Minimal text from a fixed list, no source.')
  readonly text!: string | null;

  @Recorded(
    'ALERT',
    'FULL',
    () => DataCategory,
    'Row category; an S5 value is served only with a grant for it.',
  )
  readonly sourceCategory!: DataCategory | null;
}
