/**
 * A ninth agency: school counselling, which is not a partner yet. Files of one folder, as somebody
 * would add it under `subgraphs/`; nothing else is touched.
 */
export const SCHOOL_COUNSELLING: Readonly<Record<string, string>> = {
  'counselling-note.entity.ts': `
import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLYearMonth } from '../kit/scalars';

@Entity('counselling_note')
@ObjectType({ description: 'What a school counsellor relays.' })
export class CounsellingNote {
  @RecordId('SCHOOL_HEALTH', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('SCHOOL_HEALTH', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly month!: string | null;

  @Label('SCHOOL_HEALTH', 'SUMMARY', 'Note', 'month')
  readonly label!: string;

  @Recorded('SCHOOL_HEALTH', 'FULL', () => GraphQLString, 'What was relayed.')
  readonly text!: string | null;
}
`,
  'person.stub.ts': `
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType()
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID)
  readonly id!: string;
}
`,
  'school-counselling-record.ts': `
import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'What school counselling knows about a person.' })
export class SchoolCounsellingRecord {
  constructor(readonly personId: string) {}
}
`,
  'person.resolver.ts': `
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { CounsellingNote } from './counselling-note.entity';
import { Person } from './person.stub';
import { SchoolCounsellingRecord } from './school-counselling-record';

const notesOf = manyBy(CounsellingNote, 'personId', {
  order: { month: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => Person)
export class PersonSchoolCounselling {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => SchoolCounsellingRecord, { nullable: true })
  schoolCounselling(@Root() { id }: Person): SchoolCounsellingRecord {
    return new SchoolCounsellingRecord(id);
  }
}

@Resolver(() => SchoolCounsellingRecord)
export class SchoolCounsellingRecordFields {
  @NeedToKnow('SCHOOL_HEALTH', 'SUMMARY')
  @FieldResolver(() => [CounsellingNote], { nullable: true })
  notes(@Root() record: SchoolCounsellingRecord, @Ctx() context: Context) {
    return notesOf(context, record.personId);
  }
}
`,
  'subgraph.ts': `
import { defineSubgraph } from '../kit/define-subgraph';
import { idOf, rowsOf } from '../kit/fixtures';
import { CounsellingNote } from './counselling-note.entity';
import { CreateSchoolCounselling1767225600000 } from './migrations/1767225600000-create-school-counselling';
import { PersonSchoolCounselling, SchoolCounsellingRecordFields } from './person.resolver';
import { Person } from './person.stub';
import { SchoolCounsellingRecord } from './school-counselling-record';

export const schoolCounselling = defineSubgraph({
  name: 'school-counselling',
  entities: [CounsellingNote],
  types: [Person, SchoolCounsellingRecord],
  resolvers: [PersonSchoolCounselling, SchoolCounsellingRecordFields],
  migrations: [CreateSchoolCounselling1767225600000],
  fixtures: [
    rowsOf('S1', CounsellingNote, [
      { personId: idOf('P-0103'), month: '2026-10', text: 'Is doing better at school. (invented)' },
    ]),
  ],
});
`,
  'migrations/1767225600000-create-school-counselling.ts': `
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSchoolCounselling1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE counselling_note (id text PRIMARY KEY, person_id text NOT NULL, month text, text text)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE counselling_note');
  }
}
`,
};

/** What it may add: a policy that lowers what the agencies agreed on. */
export const LOWERS = `
@id("counselling-not-for-risk-assessment")
@because("What a child tells a school counsellor is no part of a risk assessment.")
@because_nl("Wat een kind de leerlingenbegeleider vertelt, hoort niet in een risicotaxatie.")
@remedy("OTHER_PURPOSE")
forbid (principal, action, resource)
when { resource.category == "SCHOOL_HEALTH" && context.purpose == "RISK_ASSESSMENT" };
`;
