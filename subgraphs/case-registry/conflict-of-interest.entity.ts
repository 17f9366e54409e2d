import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A reader who may not open a case whatever their function. Blocks the whole case, with the bytes
 * of an unknown one: a gap in one person would tell (privacy review 49).
 */
@Entity('conflict_of_interest')
export class ConflictOfInterest {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  /** `sub` of the reader's access token. */
  @Index()
  @Column('text')
  readonly subject!: string;
}
