import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';

/** Has no number: a gap would show a session that the reader was not at (privacy review 24). */
@Entity('round_table')
@ObjectType({ description: 'A meeting of the agencies about the case.' })
export class RoundTable {
  @RecordId('CONF_MIN', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('CONF_MIN', 'FULL', () => GraphQLDateTime, 'When.')
  readonly heldAt!: Date | null;

  @Recorded('CONF_MIN', 'FULL', () => GraphQLBoolean, 'Urgent table.')
  readonly isUrgent!: boolean | null;

  @Recorded('CONF_MIN', 'FULL', () => [AgencyCode], 'Present.')
  readonly agenciesPresent!: readonly AgencyCode[];

  @Recorded('CONF_MIN', 'FULL', () => GraphQLString, 'Agenda.')
  readonly agenda!: string | null;

  @Label('CONF_MIN', 'FULL', 'Round table', 'heldAt')
  readonly label!: string;
}
