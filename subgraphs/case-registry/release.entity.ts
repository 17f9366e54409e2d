import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonId, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLDateTime } from '../kit/scalars';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { UseLimitation } from './enums';

/**
 * A pass mirrors what stands here; the owner was told before it was written, and discloses by its
 * own book. Of a category and a person, never of a record: a release does not tell that there is one.
 */
@Entity('release')
@ObjectType({ description: 'A category of one person that its owner opened to another agency.' })
export class Release {
  @RecordId('CASE_CORE', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @PersonId('CASE_CORE', 'FULL', 'About whom.')
  readonly personId!: string;

  @Recorded('CASE_CORE', 'FULL', () => DataCategory, 'What.')
  readonly category!: DataCategory;

  /** The subgraph of whoever gave it: in whose name it opens. */
  @Column('text')
  readonly owner!: string;

  @Recorded('CASE_CORE', 'FULL', () => AgencyCode, 'To whom.')
  readonly toAgency!: AgencyCode;

  @Recorded('CASE_CORE', 'FULL', () => UseLimitation, 'For what it may be used.')
  readonly useLimitation!: UseLimitation;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'Last day.')
  readonly until!: string;

  /** `sub` of who gave it. */
  @Column('text')
  readonly givenBySubject!: string;

  @Recorded('CASE_CORE', 'FULL', () => AgencyCode, 'Who gave it: of its own data.')
  readonly givenBy!: AgencyCode;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDateTime, 'When.')
  readonly givenAt!: Date;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDateTime, 'When it was revoked, if it was.')
  readonly revokedAt!: Date | null;

  @Label('CASE_CORE', 'FULL', 'Release', 'category', 'toAgency', 'until')
  readonly label!: string;
}
