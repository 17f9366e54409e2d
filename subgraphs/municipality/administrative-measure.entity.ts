import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { AdministrativeMeasureKind } from './enums';

@Entity('administrative_measure')
@ObjectType({ description: 'A measure of the mayor or the municipality.' })
export class AdministrativeMeasure {
  @RecordId('ADMIN_MEAS', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('ADMIN_MEAS', 'SUMMARY', () => AdministrativeMeasureKind, 'Kind.')
  readonly kind!: AdministrativeMeasureKind | null;

  @Recorded('ADMIN_MEAS', 'SUMMARY', () => GraphQLBoolean, 'In force.')
  readonly isInForce!: boolean | null;

  @Recorded('ADMIN_MEAS', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly startedMonth!: string | null;

  @Label('ADMIN_MEAS', 'SUMMARY', '', 'kind')
  readonly label!: string;

  @Recorded('ADMIN_MEAS', 'FULL', () => GraphQLDate, 'From.')
  readonly startsOn!: string | null;

  @Recorded('ADMIN_MEAS', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @Recorded('ADMIN_MEAS', 'FULL', () => GraphQLString, 'Where it applies, without house number.')
  readonly area!: string | null;

  @Recorded('ADMIN_MEAS', 'FULL', () => GraphQLString, 'Reason.')
  readonly reason!: string | null;

  @Recorded('ADMIN_MEAS', 'FULL', () => GraphQLString, 'Reference of the decision.')
  readonly reference!: string | null;
}
