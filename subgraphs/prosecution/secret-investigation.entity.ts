import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/** Sealed, so it has a type and a table of its own: it is no status of a file and hangs under none. */
@Entity('secret_investigation')
@ObjectType({ description: 'An investigation that nobody outside justice may notice.' })
export class SecretInvestigation {
  @RecordId('JUD_INVEST', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('JUD_INVEST', 'FULL', () => GraphQLString, 'Notice number.')
  readonly noticeNumber!: string | null;

  @Recorded('JUD_INVEST', 'FULL', () => GraphQLDate, 'Opened.')
  readonly openedOn!: string | null;

  @Label('JUD_INVEST', 'FULL', 'Secret investigation', 'openedOn')
  readonly label!: string;
}
