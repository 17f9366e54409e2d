import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';
import { ClientStatementKind } from './enums';

@Entity('client_statement')
@ObjectType({ description: 'What a client needs, wants or thinks of the plan.' })
export class ClientStatement {
  @RecordId('CLIENT_VOICE', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('CLIENT_VOICE', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly month!: string | null;

  @Recorded(
    'CLIENT_VOICE',
    'SUMMARY',
    () => ClientStatementKind,
    'Need, wish, reaction, objection, correction, satisfaction.',
  )
  readonly kind!: ClientStatementKind | null;

  @Label('CLIENT_VOICE', 'SUMMARY', '', 'kind')
  readonly label!: string;

  @Recorded('CLIENT_VOICE', 'FULL', () => GraphQLDate, 'Day.')
  readonly recordedOn!: string | null;

  @Recorded('CLIENT_VOICE', 'FULL', () => AgencyCode, 'Who wrote it down.')
  readonly recordedBy!: AgencyCode | null;

  @Recorded('CLIENT_VOICE', 'FULL', () => GraphQLString, "The client's own words.")
  readonly statement!: string | null;

  @Recorded('CLIENT_VOICE', 'FULL', () => GraphQLBoolean, 'Was the client at the table.')
  readonly isPresentAtTable!: boolean | null;
}
