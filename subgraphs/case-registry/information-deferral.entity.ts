import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, PersonId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

@Entity('information_deferral')
@ObjectType({ description: 'A client is not informed of the case yet.' })
export class InformationDeferral {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @PersonId('CASE_CORE', 'FULL', 'Who is not informed yet.')
  readonly personId!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'Decided.')
  readonly decidedOn!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'To be reviewed.')
  readonly reviewOn!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLString, 'Why.')
  readonly reason!: string | null;

  @Label('CASE_CORE', 'FULL', 'Information deferred', 'decidedOn')
  readonly label!: string;
}
