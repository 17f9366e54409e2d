import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AgencyCode } from '../kit/shared-enums';
import type { EmergencyVerdict } from './enums';

/**
 * A case that was opened in an emergency (break-glass): written before the pass is given, and
 * always reviewed. `EmergencyReview` is how reviewers see it.
 */
@Entity('emergency')
export class Emergency {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  /** `sub` of the duty officer. */
  @Column('text')
  readonly subject!: string;

  @Column('text')
  readonly agency!: AgencyCode;

  /** What the officer knew of whom it is about. Nothing of an emergency before this was asked. */
  @Column('text', { nullable: true })
  readonly aboutWhom!: string | null;

  @Column('text')
  readonly reason!: string;

  @Column('boolean')
  readonly imminentDanger!: boolean;

  /** By the real clock: a record of what happened, not a domain window. */
  @Column('timestamptz')
  readonly openedAt!: Date;

  @Column('text', { nullable: true })
  readonly verdict!: EmergencyVerdict | null;

  /** `sub` of who reviewed it. */
  @Column('text', { nullable: true })
  readonly reviewedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  readonly reviewedAt!: Date | null;

  @Column('text', { nullable: true })
  readonly note!: string | null;
}
