import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Whose address is protected. Not in the graph, not even sealed: that somebody is protected would
 * be the first thing the other side looks for. Read by `address-protection.ts` alone.
 */
@Entity('protected_person')
export class ProtectedPerson {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Column('date')
  readonly since!: string;
}
