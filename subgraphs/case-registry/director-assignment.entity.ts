import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { DirectorDuty } from './enums';

@Entity('director_assignment')
@ObjectType({ description: 'A professional directed the case, or was deputy.' })
export class DirectorAssignment {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Column('text')
  readonly professionalId!: string;

  @Recorded('CASE_CORE', 'FULL', () => DirectorDuty, 'Director or deputy.')
  readonly duty!: DirectorDuty | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'From.')
  readonly since!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'To.')
  readonly until!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLString, 'Why it changed (no fact about the family).')
  readonly reason!: string | null;

  @Label('CASE_CORE', 'FULL', '', 'duty', 'until')
  readonly label!: string;
}
