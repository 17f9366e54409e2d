import { GraphQLString } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { Derived, NeedToKnow } from '../kit/need-to-know';
import { AgencyCode, DataCategory, Purpose } from '../kit/shared-enums';
import { ReleaseDecision } from './enums';
import type { Overview, ReportLine } from './subject-report';

/** As the officer gets it; what is handed over is the letter alone. */
@ObjectType({ description: 'A line of a report: who looked, and whether that may be told.' })
export class SubjectReportLine {
  @Derived(
    'ACCESS_LOG',
    'FULL',
    () => GraphQLString,
    'A month, or a day where it may be told; null of who may look at any time.',
  )
  readonly period: string | null;

  @Derived('ACCESS_LOG', 'FULL', () => AgencyCode, 'Whose worker; null where it is not told.')
  readonly agency: AgencyCode | null;

  @Derived('ACCESS_LOG', 'FULL', () => Purpose, 'For which purpose.')
  readonly purpose: Purpose | null;

  @Derived(
    'ACCESS_LOG',
    'FULL',
    () => [DataCategory],
    'What was asked; what is sealed is not named.',
  )
  readonly categories: readonly DataCategory[];

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'The line in plain words.')
  readonly text: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'The same in Dutch.')
  readonly textNl: string;

  @Derived('ACCESS_LOG', 'FULL', () => ReleaseDecision, 'Whether the person may be told.')
  readonly decision: ReleaseDecision;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'The rule that decided.')
  readonly rule: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'Why.')
  readonly because: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'The same in Dutch.')
  readonly becauseNl: string;

  constructor({ period, agency, purpose, categories, text, because, ...line }: ReportLine) {
    this.period = period;
    this.agency = agency;
    this.purpose = purpose;
    this.categories = categories;
    this.text = text.en;
    this.textNl = text.nl;
    this.decision = line.decision;
    this.rule = line.rule;
    this.because = because.en;
    this.becauseNl = because.nl;
  }
}

@ObjectType({
  description: "A data subject's overview of who looked at their data (GDPR art. 15).",
})
export class SubjectReport {
  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'What may be handed over as it is.')
  readonly letter: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'The same in Dutch.')
  readonly letterNl: string;

  @NeedToKnow('ACCESS_LOG')
  @Field(() => [SubjectReportLine], {
    nullable: true,
    description: 'Everything that was looked at, with a decision each: for you, not for them.',
  })
  readonly lines: readonly SubjectReportLine[];

  constructor({ letter, lines }: Overview) {
    this.letter = letter.en;
    this.letterNl = letter.nl;
    this.lines = lines.map((line) => new SubjectReportLine(line));
  }
}
