import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/** For whom a worker works is a fact of policy (`Membership`), never of the graph. */
@Entity('case_worker')
@ObjectType({ description: 'A professional whom an agency named for this case.' })
export class CaseWorker {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly agencyParticipationId!: string;

  @Column('text')
  readonly professionalId!: string;

  @Recorded('CASE_TEAM', 'FULL', () => GraphQLDate, 'From.')
  readonly since!: string | null;

  @Recorded('CASE_TEAM', 'FULL', () => GraphQLDate, 'Until.')
  readonly until!: string | null;
}
