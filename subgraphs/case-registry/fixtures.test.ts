import { stdnum } from 'stdnum';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { READER_FUNCTIONS } from '../../schema/policy/vocabulary';
import { idOf } from '../kit/fixtures';
import { CaseParticipant } from './case-participant.entity';
import { ChainCase } from './chain-case.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { DirectorAssignment } from './director-assignment.entity';
import { fixtures } from './fixtures';
import { AGENCIES } from './fixtures/agencies';
import { APPROACHES } from './fixtures/approaches';
import { Membership } from './membership.entity';
import { RiskFactor } from './risk-factor.entity';
import { SafetyAlert } from './safety-alert.entity';

function rowsOf<E>(entity: new () => E): readonly E[] {
  return fixtures.filter((one) => one.entity === entity).flatMap(({ rows }) => rows as E[]);
}

const memberships = rowsOf(Membership);

/** Whether somebody works for clients of one side, or of both. */
function sidesOf({ worksForIds }: Membership): string {
  const sides = rowsOf(CaseParticipant)
    .filter(({ personId }) => worksForIds.includes(personId))
    .map(({ side }) => side);
  return new Set(sides).size > 1 ? 'both' : 'one';
}

describe('the fixtures of the case registry', () => {
  it('rest on no sealed category, but for alerts, which must arrive', () => {
    const sealed = fixtures.flatMap(({ entity, rows }) =>
      rows
        .flatMap(({ sourceCategory, sourceCategories = [] }) => [
          sourceCategory as Category | undefined,
          ...(sourceCategories as Category[]),
        ])
        .filter((category) => category && MATRIX[category].sensitivity === 5)
        .map((category) => [entity, category]),
    );

    expect(sealed).toEqual([[SafetyAlert, 'STALK_ALARM']]);
  });

  it('list risk factors that were found, never absent ones', () => {
    const presences = new Set(rowsOf(RiskFactor).map(({ presence }) => presence));

    expect(presences).toEqual(new Set(['PRESENT', 'SUSPECTED']));
  });

  it('give each row an id of its own', () => {
    const repeated = fixtures.flatMap(({ entity, rows }) => {
      const others = fixtures.filter((one) => one.entity === entity);
      const ids = others.flatMap((one) => one.rows.map(({ id, code }) => (id ?? code) as string));
      return rows.filter(({ id, code }) => ids.filter((one) => one === (id ?? code)).length > 1);
    });

    expect(repeated).toEqual([]);
  });

  it('name every director and deputy in the case they direct', () => {
    const assignments = rowsOf(DirectorAssignment);
    const unnamed = assignments.filter(
      ({ caseId, professionalId, duty }) =>
        !memberships.some(
          (one) =>
            one.caseId === caseId &&
            one.professionalId === professionalId &&
            one.function === 'CASE_DIRECTOR' &&
            one.isDeputy === (duty === 'DEPUTY'),
        ),
    );

    expect(assignments).toHaveLength(10);
    expect(unnamed).toEqual([]);
  });

  it('let work for clients only who works for participants of that very case', () => {
    const participants = rowsOf(CaseParticipant);
    const strangers = memberships.filter(({ caseId, worksForIds }) =>
      worksForIds.some(
        (id) => !participants.some((one) => one.caseId === caseId && one.personId === id),
      ),
    );

    expect(strangers).toEqual([]);
  });

  it('count who works for both sides as the side of the offender', () => {
    const [fatma] = memberships.filter(({ subject }) => subject === 'reader:fatma-demir');

    expect(fatma).toMatchObject({ side: 'OFFENDER_SIDE', function: 'AGENCY_WORKER' });
    expect(fatma?.worksForIds).toEqual([idOf('P-0101'), idOf('P-0102')]);
  });

  it('give a worker with two functions two memberships', () => {
    const functions = memberships
      .filter(({ subject }) => subject === 'reader:greet-van-hove')
      .map((one) => one.function);

    expect(functions).toEqual(['CASE_DIRECTOR', 'AGENCY_WORKER']);
  });

  it('have a reader of every function in the first family, one of them on both sides', () => {
    const inS1 = memberships.filter(({ caseId }) => caseId === idOf('S1'));
    const functions = new Set(inS1.map((one) => one.function));

    expect([...functions].sort()).toEqual([...READER_FUNCTIONS].sort());
    expect(inS1.filter(({ worksForIds }) => worksForIds.length > 0).map(sidesOf)).toContain('both');
  });

  it('restrict a case to agencies only where each of its unblocked readers may still read', () => {
    const blocked = rowsOf(ConflictOfInterest).map(({ subject }) => subject);
    const restricted = rowsOf(ChainCase).filter((one) => 'restrictedTo' in one);
    const shutOut = restricted.flatMap(({ id, restrictedTo }) =>
      memberships.filter(
        ({ caseId, subject, agency }) =>
          caseId === id && !blocked.includes(subject) && agency && !restrictedTo.includes(agency),
      ),
    );

    expect(restricted.map(({ id }) => id)).toEqual([idOf('S5')]);
    expect(shutOut).toEqual([]);
  });

  it('know no client who was not informed yet', () => {
    const subjects = memberships.map(({ subject }) => subject);

    expect(subjects).toContain('reader:bilal-arvani');
    expect(subjects).not.toContain('reader:farid-arvani');
  });

  it('block two named workers who have a conflict of interest', () => {
    const blocked = rowsOf(ConflictOfInterest).map(({ subject }) => subject);

    expect(blocked).toEqual(['reader:yves-arickx', 'reader:sabine-goethals']);
    expect(memberships.map(({ subject }) => subject)).toEqual(expect.arrayContaining(blocked));
  });

  it('hold a directory of eight agencies, with numbers that are well formed and invented', () => {
    expect(AGENCIES).toHaveLength(8);
    for (const { enterpriseNumber, email, phone } of AGENCIES) {
      expect(stdnum['BE']?.['vat']?.validate(enterpriseNumber).isValid).toBe(true);
      expect(enterpriseNumber).toMatch(/^1999\./);
      expect(email).toMatch(/[.]example$/);
      expect(phone).toMatch(/^\+32 400 00 00 \d\d$/);
    }
  });

  it('mark every region as fictional, four of them as Family Justice Centers', () => {
    expect(APPROACHES.filter(({ name }) => !name.endsWith('(fictional data)'))).toEqual([]);
    expect(APPROACHES.filter(({ model }) => model === 'FAMILY_JUSTICE_CENTER')).toHaveLength(4);
  });
});
