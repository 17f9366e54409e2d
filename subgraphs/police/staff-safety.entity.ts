import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffSafetyAdvice } from './enums';

/** How staff may visit a person safely: what others get in place of the weapon notes. */
@Entity('staff_safety')
export class StaffSafety {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Column('text')
  readonly advice!: StaffSafetyAdvice;
}
