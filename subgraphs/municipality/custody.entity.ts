import { GraphQLID } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Derived, Label, PersonIds, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { CustodyKind } from './enums';

/** Read under the child; who holds it sees it there and not among their own facts. */
@Entity('custody')
@ObjectType({ description: 'Parental authority over a child.' })
export class Custody {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Derived('HOUSEHOLD', 'SUMMARY', () => GraphQLID, 'The child.')
  get childId(): string {
    return this.personId;
  }

  @PersonIds('HOUSEHOLD', 'SUMMARY', 'Who holds it.')
  readonly holderIds!: readonly string[];

  @Recorded('HOUSEHOLD', 'SUMMARY', () => CustodyKind, 'Kind.')
  readonly kind!: CustodyKind | null;

  @Label('HOUSEHOLD', 'SUMMARY', 'Parental authority', 'kind')
  readonly label!: string;

  @Recorded('HOUSEHOLD', 'FULL', () => GraphQLDate, 'Since.')
  readonly since!: string | null;
}
