import { type Context, passOf } from '../kit/context';
import { recordsAbout } from './every-record';
import { subjectInCases } from './subject-in-cases';
import { type ReportLine, subjectReport } from './subject-report';

/**
 * The report about the client who reads, of the case of their pass: from all its records, for of the
 * newest thousand the looks of others would move what is told. What they are in other cases counts
 * too (0022).
 */
export async function reportOfReader(
  context: Context,
  pseudonymOf: (id: string) => string,
): Promise<ReportLine[]> {
  const { caseId, persons } = passOf(context).claims;
  const own = persons.filter(({ self }) => self === true);
  const reports = await Promise.all(
    own.map(async ({ id }) => {
      const pseudonym = pseudonymOf(id);
      const [cases, records] = await Promise.all([
        subjectInCases(context, id, pseudonymOf),
        recordsAbout(context, caseId, pseudonym),
      ]);
      return subjectReport(records, { pseudonym, asker: 'SUBJECT', cases, about: [caseId] }).lines;
    }),
  );
  return reports.flat();
}
