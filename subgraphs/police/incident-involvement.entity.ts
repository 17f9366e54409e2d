import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonId, Recorded } from '../kit/need-to-know';
import { IncidentRole } from './enums';

/** Who takes part in a report, as what: the link between a report and its persons. */
@Entity('incident_involvement')
@ObjectType({ description: 'Another person in a report, and as what.' })
export class IncidentInvolvement {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly policeReportId!: string;

  @Index()
  @PersonId('INC_FACT', 'FULL', 'Who.')
  readonly personId!: string | null;

  @Recorded('INC_FACT', 'FULL', () => IncidentRole, 'As what.')
  readonly role!: IncidentRole | null;
}
