import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Derived, Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import {
  MediationOutcome,
  Parquet,
  ProsecutionRole,
  ProsecutionStatus,
  ProsecutionStatusGroup,
  ViolenceContext,
} from './enums';

/** One record of the prosecutor, read under each suspect and victim. The table knows no person. */
@Entity('prosecution_file')
@ObjectType({ description: 'A file of the public prosecutor.' })
export class ProsecutionFile {
  @RecordId('JUD_STATUS', 'SUMMARY')
  readonly id!: string;

  /** Under whom the file is read here: the subject of every decision about it. */
  readonly personId!: string;

  /** Marked secret by the prosecutor: for the row rules of the prosecution, and for nobody to read. */
  @Column('boolean', { default: false })
  readonly isSecret!: boolean;

  @Recorded(
    'JUD_STATUS',
    'SUMMARY',
    () => ProsecutionStatusGroup,
    'Open, measures, before court, decided, closed.',
  )
  readonly statusGroup!: ProsecutionStatusGroup | null;

  @Recorded('JUD_STATUS', 'SUMMARY', () => GraphQLYearMonth, 'Month of the last change of status.')
  readonly updatedMonth!: string | null;

  @Recorded('JUD_STATUS', 'SUMMARY', () => GraphQLYearMonth, 'Month of the next hearing.')
  readonly nextHearingMonth!: string | null;

  @Label('JUD_STATUS', 'SUMMARY', '', 'statusGroup')
  readonly label!: string;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLString, 'Notice number.')
  readonly noticeNumber!: string | null;

  @Recorded('JUD_STATUS', 'FULL', () => Parquet, 'Which office.')
  readonly parquet!: Parquet | null;

  @Derived('JUD_STATUS', 'FULL', () => ProsecutionRole, "This person's place in the file.")
  readonly personRole!: ProsecutionRole | null;

  @Recorded('JUD_STATUS', 'FULL', () => ProsecutionStatus, 'Exact status.')
  readonly status!: ProsecutionStatus | null;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLDate, 'Since.')
  readonly statusSince!: string | null;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLDate, 'Opened.')
  readonly openedOn!: string | null;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLDate, 'Warning letter sent.')
  readonly warningLetterOn!: string | null;

  @Recorded('JUD_STATUS', 'FULL', () => MediationOutcome, 'Offer of mediation and measures.')
  readonly mediation!: MediationOutcome | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLString, 'Nature code.')
  readonly natureCode!: string | null;

  @Recorded(
    'INC_FACT',
    'FULL',
    () => ViolenceContext,
    'Partner, child, elder, other family, honour.',
  )
  readonly violenceContext!: ViolenceContext | null;

  @Recorded('JUD_INVEST', 'FULL', () => GraphQLString, 'Motive; sealed.')
  readonly dismissalReason!: string | null;
}
