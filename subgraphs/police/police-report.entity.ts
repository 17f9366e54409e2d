import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Derived, Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDateTime, GraphQLYearMonth } from '../kit/scalars';
import {
  IncidentRole,
  IncidentSeverity,
  SeverityBand,
  ViolenceKind,
  WeaponInvolved,
} from './enums';

/** One record of the police, read under each person involved. The table knows no person. */
@Entity('police_report')
@ObjectType({ description: 'An official record of the police (proces-verbaal).' })
export class PoliceReport {
  @RecordId('INC_FACT', 'SUMMARY')
  readonly id!: string;

  /** Under whom the record is read here: the subject of every decision about it. */
  readonly personId!: string;

  @Recorded('INC_FACT', 'SUMMARY', () => GraphQLYearMonth, 'Month of the fact.')
  readonly month!: string | null;

  @Recorded('INC_FACT', 'SUMMARY', () => [ViolenceKind], 'Kinds of violence.')
  readonly violenceKinds!: readonly ViolenceKind[];

  @Recorded('INC_FACT', 'SUMMARY', () => SeverityBand, 'Two bands.')
  readonly severityBand!: SeverityBand | null;

  @Label('INC_FACT', 'SUMMARY', '', 'violenceKinds', 'severityBand')
  readonly label!: string;

  @Recorded('INC_FACT', 'FULL', () => GraphQLString, 'PV number.')
  readonly pvNumber!: string | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLString, 'Police zone (4 digits).')
  readonly zone!: string | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLDateTime, 'When it happened.')
  readonly occurredAt!: Date | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLDateTime, 'When it was reported.')
  readonly reportedAt!: Date | null;

  @Recorded('INC_FACT', 'FULL', () => IncidentSeverity, 'Four levels.')
  readonly severity!: IncidentSeverity | null;

  @Derived('INC_FACT', 'FULL', () => IncidentRole, 'Role of the person under whom it is read.')
  readonly personRole!: IncidentRole | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLBoolean, 'Strangulation.')
  readonly isNonFatalStrangulation!: boolean | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLBoolean, 'A child was there (not how many).')
  readonly isChildPresent!: boolean | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLBoolean, 'Breach of a measure in force.')
  readonly isBreachOfMeasure!: boolean | null;

  @Recorded('WEAPON', 'FULL', () => WeaponInvolved, 'Weapon used or shown.')
  readonly weaponInvolved!: WeaponInvolved | null;

  @Recorded('INC_NARR', 'FULL', () => GraphQLString, 'Text of the PV.')
  readonly narrative!: string | null;
}
