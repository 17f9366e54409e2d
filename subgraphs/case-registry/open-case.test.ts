import { idOf } from '../kit/fixtures';
import { AgencyParticipation } from './agency-participation.entity';
import { CaseConsultation } from './case-consultation.entity';
import { CaseParticipant } from './case-participant.entity';
import { ChainCase } from './chain-case.entity';
import { ConsentRecord } from './consent-record.entity';
import { Membership } from './membership.entity';
import { Person } from './person.entity';
import { type FrontDesk, startFrontDesk } from './testing/front-desk';

const CLIENT = { purpose: 'CLIENT_INFORMATION' };

describe('a case that a reader may not open', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
    const { db } = desk.agency;
    await db
      .getRepository(CaseConsultation)
      .update({ caseId: idOf('S2') }, { validUntil: '2026-11-21' });
    await db
      .getRepository(Membership)
      .update({ subject: 'reader:jan-driesen' }, { until: '2026-11-21' });
    await db
      .getRepository(Membership)
      .update({ subject: 'reader:kristof-vermeulen' }, { since: '2026-11-23' });
    const takingPart = db.getRepository(AgencyParticipation);
    await takingPart.update(
      { caseId: idOf('S1'), agencyCode: 'MENTAL_HEALTH' },
      { status: 'ENDED', until: '2026-11-01' },
    );
    await takingPart.update(
      { caseId: idOf('S1'), agencyCode: 'YOUTH_WELFARE' },
      { status: 'INVITED', since: null },
    );
    await takingPart.update(
      { caseId: idOf('S1'), agencyCode: 'GENERAL_WELFARE' },
      { until: '2026-11-21' },
    );
    await db
      .getRepository(CaseParticipant)
      .update({ personId: idOf('P-0101') }, { leftOn: '2026-11-21' });
  });
  afterAll(() => desk.agency.stop());

  it.each([
    ['of another family', 'ilse-maes', { family: 'S3' }],
    ['in a function they are not named in', 'ilse-maes', { as: 'CHAIN_COORDINATOR' }],
    ['after they were named in it', 'jan-driesen', {}],
    ['with a conflict of interest', 'yves-arickx', { family: 'S5' }],
    ['before they, a client, are informed', 'kristof-vermeulen', CLIENT],
    ['for an agency that ended taking part', 'tine-vos', {}],
    ['for an agency that was only invited', 'joke-peters', {}],
    ['for an agency that takes part no more', 'nele-jans', {}],
    ['as a system of one', 'welfare-records', {}],
    ['as a client who left the family', 'sofie-aerts', CLIENT],
    ['without a consultation in force', 'katrien-baeten', { family: 'S2' }],
    ['for a purpose of others', 'ilse-maes', { purpose: 'OVERSIGHT' }],
    ['for statistics', 'dirk-moens', { purpose: 'STATISTICS' }],
    ['for oversight, without being who oversees', 'dirk-moens', { purpose: 'OVERSIGHT' }],
    ['in a function they no longer have', 'ilse-maes', { functions: ['AGENCY_WORKER'] as const }],
    ['from another agency', 'ilse-maes', { agency: 'POLICE' as const }],
  ])('answers and asks as an unknown one does: %s', async (_why, who, knock) => {
    const unknown = await desk.open(who, { ...knock, family: 'no case' });
    const refused = await desk.open(who, knock);

    expect(refused.pass).toBeUndefined();
    expect(refused.answer.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_AVAILABLE' });
    expect(JSON.stringify(refused.answer)).toBe(JSON.stringify(unknown.answer));
    expect(refused.statements).toEqual(unknown.statements);
    expect(refused.statements).toHaveLength(4);
  });

  it('opens for who is named in it today, which the same questions alone do not decide', async () => {
    const { pass, statements } = await desk.open('ilse-maes');

    expect(pass).toMatchObject({ caseId: idOf('S1'), sub: 'reader:ilse-maes' });
    expect(statements.length).toBeGreaterThan(4);
  });

  it.each([
    ['who leads it', 'ilse-maes', {}],
    ['who oversees it', 'nora-claeys', { purpose: 'OVERSIGHT' }],
    ['who coordinates it', 'hilde-roosen', {}],
  ])('opens for %s, whether or not their agency takes part', async (_who, who, knock) => {
    const takingPart = desk.agency.db.getRepository(AgencyParticipation);
    const theirs = { caseId: idOf('S1'), agencyCode: 'HOUSES_OF_JUSTICE' } as const;
    await takingPart.update(theirs, { until: '2026-11-21' });
    const opened = await desk.open(who, knock);
    const ofTheAgency = await desk.open('sarah-lenaers');
    await takingPart.update(theirs, { until: null });

    expect(opened.pass).toBeDefined();
    expect(ofTheAgency.pass).toBeUndefined();
    expect((await desk.open('sarah-lenaers')).pass).toBeDefined();
  });

  it('opens for an agency on the last day that it takes part', async () => {
    await desk.agency.db
      .getRepository(AgencyParticipation)
      .update({ caseId: idOf('S1'), agencyCode: 'MUNICIPALITY' }, { until: '2026-11-22' });

    expect((await desk.open('fatma-demir')).pass).toBeDefined();
  });

  it('opens on the last day and on the first, and on no day beside them', async () => {
    const memberships = desk.agency.db.getRepository(Membership);
    const between = async (since: string, until: string | null) => {
      await memberships.update({ subject: 'reader:koen-geerts' }, { since, until });
      return (await desk.open('koen-geerts')).pass !== undefined;
    };

    expect(await between('2026-11-22', '2026-11-22')).toBe(true);
    expect(await between('2026-11-23', null)).toBe(false);
    expect(await between('2026-01-01', '2026-11-21')).toBe(false);
  });
});

describe('what a pass says', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
  });
  afterAll(() => desk.agency.stop());

  const personIn = async (label: string, who: string, knock: Parameters<FrontDesk['open']>[1]) => {
    const { pass } = await desk.open(who, knock);
    return pass?.persons.find(({ id }) => id === idOf(label));
  };

  it('of a director: function, agency, how long named, the consultation, and no flag that is false', async () => {
    const { pass } = await desk.open('ilse-maes', { assurance: 'SUBSTANTIAL' });

    expect(pass).toEqual({
      ...{ sub: 'reader:ilse-maes', caseId: idOf('S1'), purpose: 'CASE_CONSULTATION' },
      ...{ agency: 'GENERAL_WELFARE', function: 'CASE_DIRECTOR', assurance: 'SUBSTANTIAL' },
      ...{ iss: expect.any(String), iat: expect.any(Number), exp: expect.any(Number) },
      ...{ jti: expect.any(String), accessVersion: expect.any(Number), day: '2026-11-22' },
      membership: { since: '2026-03-18', until: null },
      consultation: {
        ...{ since: '2026-03-18', until: '2027-03-18', legalBasis: 'PROSECUTOR_PERMISSION' },
      },
      persons: expect.any(Array),
    });
  });

  it.each([
    ['who guides the offender', 'wim-claesen', 'S1', true],
    ['who works for both sides', 'fatma-demir', 'S1', true],
    ['who works for the victim', 'sarah-lenaers', 'S1', undefined],
    ['who works for the case', 'ilse-maes', 'S1', undefined],
  ])('of %s: on which side they count', async (_who, who, family, expected) => {
    expect((await desk.open(who, { family })).pass?.worksForOffenderSide).toBe(expected);
  });

  it('keeps a side that the reader has in another function, as long as they have it', async () => {
    const memberships = desk.agency.db.getRepository(Membership);
    const other = {
      ...{ id: 'other', caseId: idOf('S1'), subject: 'reader:nele-jans', professionalId: null },
      ...{ agency: 'GENERAL_WELFARE', function: 'AGENCY_SPOC', side: 'NEUTRAL' },
      ...{ worksForIds: [idOf('P-0102')], isDeputy: false, since: '2026-01-01' },
    };
    const side = async () => (await desk.open('nele-jans')).pass?.worksForOffenderSide;

    expect(await side()).toBeUndefined();
    await memberships.insert(other as object);
    expect(await side()).toBe(true);
    await memberships.update({ id: 'other' }, { until: '2026-11-21' });
    expect(await side()).toBeUndefined();
  });

  it('of clients: that they are informed, which person they are, and no agency', async () => {
    const { pass } = await desk.open('kristof-vermeulen', { ...CLIENT, agency: 'POLICE' });

    expect(pass).toMatchObject({ function: 'CLIENT', isInformed: true });
    expect(pass?.agency).toBeUndefined();
    expect(pass?.worksForOffenderSide).toBe(true);
    expect(pass?.persons.filter(({ self }) => self).map(({ id }) => id)).toEqual([idOf('P-0102')]);
  });

  it('of a system: the categories of its agreement', async () => {
    const { pass } = await desk.open('welfare-records');

    expect(pass).toMatchObject({ function: 'INTEGRATION_CLIENT', agency: 'GENERAL_WELFARE' });
    expect(pass?.agreement).toContain('WELF_ENGAGE');
  });

  it('of who oversees: no column, and oversight', async () => {
    const { pass } = await desk.open('nora-claeys', { purpose: 'OVERSIGHT' });

    expect(pass).toMatchObject({ function: 'DPO', purpose: 'OVERSIGHT' });
  });

  it.each(['CLOSED', 'ARCHIVED', 'DESTROYED', 'AFTERCARE'] as const)(
    'of a case in state %s: whether it is closed',
    async (state) => {
      await desk.agency.db.getRepository(ChainCase).update({ id: idOf('S1') }, { state });
      const { pass } = await desk.open('ilse-maes');

      expect(pass?.isClosed).toBe(state === 'AFTERCARE' ? undefined : true);
    },
  );

  it('of a restricted case: whether the agency of the reader is one of the few', async () => {
    const restricted = async (who: string, knock = {}) =>
      (await desk.open(who, { family: 'S5', ...knock })).pass?.isRestricted;
    expect(await restricted('bart-heirman')).toBeUndefined();
    await desk.agency.db
      .getRepository(ChainCase)
      .update({ id: idOf('S5') }, { restrictedTo: ['GENERAL_WELFARE', 'POLICE'] });

    expect(await restricted('bart-heirman')).toBe(true);
    expect(await restricted('hanne-de-clercq')).toBeUndefined();
    expect(await restricted('samira-arvani', CLIENT)).toBeUndefined();
  });

  it('of Godelieve to the police: what she refused them, and to the municipality: what she agreed to', async () => {
    const police = await personIn('P-0401', 'jelle-vercruysse', { family: 'S4' });
    const city = await personIn('P-0401', 'rosa-vandamme', { family: 'S4' });
    const categories = ['WELF_ENGAGE', 'SOCIO', 'CONTACT_SAFE', 'CLIENT_VOICE'];

    expect(police).toMatchObject({ refused: categories });
    expect(police).not.toHaveProperty('agreed');
    expect(city).toMatchObject({ agreed: categories });
    expect(city).not.toHaveProperty('refused');
  });

  it('cannot be told from its length: a hidden member, a refusal, a danger', async () => {
    const { db } = desk.agency;
    const open = async () => {
      const { pass, size } = await desk.open('ilse-maes');
      return { said: JSON.stringify(pass?.persons).length, size };
    };
    const before = await open();
    const hidden = idOf('hidden member');
    await db.getRepository(Person).insert({ id: hidden });
    await db.getRepository(CaseParticipant).insert({
      ...{ id: hidden, caseId: idOf('S1'), personId: hidden, isMinor: false },
      side: 'VICTIM_SIDE' as const,
    });
    await db.getRepository(ConsentRecord).insert({
      ...{ id: 'sealed', personId: hidden, status: 'REFUSED' as const },
      categories: ['SHELTER', 'ADDR_CONF', 'SAFETY_PLAN'],
      overriddenBecause: 'A serious danger was recorded here.',
    } as object);
    const after = await open();

    expect(after.said).toBeGreaterThan(before.said + 100); // the control
    expect(after.size).toBe(before.size);
  });

  it('fits in a header of 8 KB for forty persons who all made statements', async () => {
    const { db } = desk.agency;
    const caseId = idOf('S3');
    const people = Array.from({ length: 36 }, (_, place) => idOf(`many/${String(place)}`));
    await db.getRepository(Person).insert(people.map((id) => ({ id })));
    await db.getRepository(CaseParticipant).insert(
      people.map((personId) => ({
        ...{ id: personId, caseId, personId, isMinor: false, side: 'OFFENDER_SIDE' as const },
      })),
    );
    const everybody = [...people, ...['P-0301', 'P-0302', 'P-0303', 'P-0304'].map(idOf)];
    await db.getRepository(ConsentRecord).insert(
      everybody.flatMap((personId) => [
        {
          ...{ id: `${personId}/no`, personId, status: 'REFUSED' as const },
          categories: ['MH_ENGAGE', 'SUBST', 'SOCIO', 'YOUTH_FILE', 'SCHOOL_HEALTH'],
        },
        {
          ...{ id: `${personId}/yes`, personId, status: 'GIVEN' as const },
          categories: ['INC_FACT', 'WELF_ENGAGE', 'CONTACT_SAFE', 'CLIENT_VOICE'],
        },
      ]) as object[],
    );
    const { pass, size } = await desk.open('greet-van-hove', { family: 'S3' });

    expect(pass?.persons).toHaveLength(40);
    expect(pass?.persons.every(({ refused }) => refused?.length === 5)).toBe(true);
    expect(size).toBeLessThanOrEqual(8 * 1_024);
  });
});
