import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { DataCategory, LifeDomain } from '../kit/shared-enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

@Entity('triage_issue')
@Check('ck_triage_issue_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'A problem in one domain of life.' })
export class TriageIssue {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly triageRecordId!: string;

  @Recorded('TRIAGE', 'FULL', () => LifeDomain, 'Life domain.')
  readonly domain!: LifeDomain | null;

  @Recorded(
    'TRIAGE',
    'FULL',
    () => DataCategory,
    'Category of the fact behind it; the row needs that category as well.',
  )
  readonly sourceCategory!: DataCategory | null;
}
