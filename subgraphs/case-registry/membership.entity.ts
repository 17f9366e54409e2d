import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AgencyCode, DataCategory, PartySide, ReaderFunction } from '../kit/shared-enums';

/**
 * Who may open a case, in which function, and for whom they work: facts of policy, with no field
 * in the graph, since a side tells (privacy review 47). Employer alone opens nothing: a reader is
 * named in the case. One row a function; every lowering rule looks at all rows of the reader.
 */
@Entity('membership')
export class Membership {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  /** `sub` of the reader's access token. */
  @Index()
  @Column('text')
  readonly subject!: string;

  /** Null for a client. */
  @Column('text', { nullable: true })
  readonly professionalId!: string | null;

  /** Null for a client. */
  @Column('text', { nullable: true })
  readonly agency!: AgencyCode | null;

  @Column('text')
  readonly function!: ReaderFunction;

  /** Who works for both sides counts as the offender's side for what is walled. */
  @Column('text')
  readonly side!: PartySide;

  /** Hub ids of the clients they work for; empty for who works for the case. A client: their own. */
  @Column('text', { array: true, default: [] })
  readonly worksForIds!: readonly string[];

  @Column('boolean')
  readonly isDeputy!: boolean;

  /** Categories in the data agreement of a machine client; empty for everybody else. */
  @Column('text', { array: true, default: [] })
  readonly agreement!: readonly DataCategory[];

  /** First day. A client's is the day they were informed: before it, the case is unknown to them. */
  @Column('date')
  readonly since!: string;

  /** Last day. */
  @Column('date', { nullable: true })
  readonly until!: string | null;
}
