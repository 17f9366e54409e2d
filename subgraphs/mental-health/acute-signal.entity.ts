import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { AcuteSignalKind, DangerDirection, SignalAdvice, SignalLevel } from './enums';

/**
 * A warning with an advice, so that a reader can act without knowing why: the clinical reason
 * (MH_CLIN) has no column. `kind` is as far as it goes, and is for full readers only.
 */
@Entity('acute_signal')
@ObjectType({ description: 'Acute danger as a clinician sees it, and what to do about it.' })
export class AcuteSignal {
  @RecordId('MH_RISK', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('MH_RISK', 'SUMMARY', () => DangerDirection, 'To self, to others.')
  readonly danger!: DangerDirection | null;

  @Recorded('MH_RISK', 'SUMMARY', () => SignalLevel, 'Level.')
  readonly level!: SignalLevel | null;

  @Recorded('MH_RISK', 'SUMMARY', () => SignalAdvice, 'What to do.')
  readonly advice!: SignalAdvice | null;

  @Recorded('MH_RISK', 'SUMMARY', () => GraphQLYearMonth, 'Since which month.')
  readonly month!: string | null;

  @Label('MH_RISK', 'SUMMARY', 'Danger', 'danger', 'advice')
  readonly label!: string;

  @Recorded('MH_RISK', 'FULL', () => AcuteSignalKind, 'Kind.')
  readonly kind!: AcuteSignalKind | null;

  @Recorded('MH_RISK', 'FULL', () => GraphQLDate, 'Since.')
  readonly since!: string | null;
}
