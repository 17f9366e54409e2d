import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLDateTime, GraphQLYearMonth } from '../kit/scalars';
import { BreachKind } from './enums';

@Entity('mandate_breach')
@ObjectType({ description: 'Something that went against a mandate.' })
export class MandateBreach {
  @RecordId('GUID_COMPL', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly mandateId!: string;

  @Recorded('GUID_COMPL', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly month!: string | null;

  @Recorded('GUID_COMPL', 'SUMMARY', () => GraphQLBoolean, "Touches somebody's safety.")
  readonly touchesSafety!: boolean | null;

  @Label('GUID_COMPL', 'SUMMARY', 'Breach', 'month')
  readonly label!: string;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLDateTime, 'When.')
  readonly breachedAt!: Date | null;

  @Recorded('GUID_COMPL', 'FULL', () => BreachKind, 'What.')
  readonly kind!: BreachKind | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLString, 'What followed.')
  readonly consequence!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLDate, 'Reported.')
  readonly reportedToProsecutorOn!: string | null;
}
