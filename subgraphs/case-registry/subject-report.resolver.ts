import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import type { Context } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { pseudonymsIn } from './disclosure-log';
import { ReportAsker } from './enums';
import { recordsAbout } from './every-record';
import { overseenCases } from './overseen-cases';
import { SubjectReport } from './reported-overview';
import { subjectInCases } from './subject-in-cases';
import { subjectReport } from './subject-report';

/** What somebody may be told of who looked at their data: asked by the officer, for them. */
@Resolver()
export class SubjectReports {
  @NeedToKnow('STRUCTURE')
  @Query(() => SubjectReport, {
    nullable: true,
    description:
      'For the data-protection officer: who looked at the data of a person, over all cases you oversee.',
  })
  async subjectReport(
    @Arg('personId', () => ID, { description: 'About whom.' }) personId: string,
    @Arg('askedBy', () => ReportAsker, {
      nullable: true,
      description: 'Who asks; about a minor a parent, unless you say otherwise.',
    })
    askedBy: ReportAsker | null,
    @Ctx() context: Context,
  ): Promise<SubjectReport> {
    const pseudonyms = pseudonymsIn(context);
    const overseen = await overseenCases(context);
    const cases = await subjectInCases(context, personId, (subject) => pseudonyms.of(subject));
    const about = overseen.filter((caseId) => cases.has(caseId));
    // An unknown person and one of other cases answer alike.
    if (about.length === 0) throw fixedError('NOT_AVAILABLE');
    const isMinor = [...cases.values()].some(({ minor }) => minor);
    const asker = askedBy ?? (isMinor ? 'PARENT' : 'SUBJECT');
    if (asker === 'PARENT' && !isMinor) throw fixedError('INVALID_INPUT');

    const pseudonym = pseudonyms.of(personId);
    const records = await Promise.all(
      about.map((caseId) => recordsAbout(context, caseId, pseudonym)),
    );
    return new SubjectReport(subjectReport(records.flat(), { pseudonym, asker, cases, about }));
  }
}
