import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ProsecutionRole } from './enums';

/** Who is in a file, as what. No type of the graph: a file names nobody but whom it is read under. */
@Entity('file_involvement')
export class FileInvolvement {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly prosecutionFileId!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Column('text')
  readonly role!: ProsecutionRole;
}
