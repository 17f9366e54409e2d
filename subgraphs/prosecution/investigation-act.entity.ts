import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { InvestigationActKind } from './enums';

@Entity('investigation_act')
@ObjectType({ description: 'A step in a secret investigation.' })
export class InvestigationAct {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly secretInvestigationId!: string;

  @Recorded('JUD_INVEST', 'FULL', () => GraphQLDate, 'Day.')
  readonly doneOn!: string | null;

  @Recorded('JUD_INVEST', 'FULL', () => InvestigationActKind, 'Kind.')
  readonly kind!: InvestigationActKind | null;

  @Recorded('JUD_INVEST', 'FULL', () => GraphQLString, 'What.')
  readonly text!: string | null;

  @Label('JUD_INVEST', 'FULL', '', 'kind', 'doneOn')
  readonly label!: string;
}
