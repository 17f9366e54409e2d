// Generated from schema/policy/need-to-know-matrix.csv by `npm run compose`. Do not edit.

/** Who needs to know what: the ceiling of every decision. Policies only lower it. */
export const MATRIX = {
  /** Identity core: names, birth date, sex, language */
  ID_CORE: {
    sensitivity: 2,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'EMERGENCY'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'O', CD: 'F', CLV: 'own', CLP: 'own' },
  },
  /** INSZ/NISS national number */
  ID_NRN: {
    sensitivity: 3,
    purposes: ['JUDICIAL_FOLLOW_UP'],
    cells: { OM: 'F', POL: 'F', JHO: 'L', JHV: 'L', JHC: 'L', MH: 'L', VK: 'L', YW: 'F', CAW: 'L', CITY: 'O', CD: '-', CLV: 'own', CLP: 'own' },
  },
  /** Safe contact channel, safe hours, who not to talk to */
  CONTACT_SAFE: {
    sensitivity: 4,
    purposes: ['SAFETY_PLANNING', 'INTERVENTION_COORDINATION', 'EMERGENCY'],
    cells: { OM: 'R', POL: 'F', JHO: '-', JHV: 'F', JHC: 'S', MH: 'R', VK: 'F', YW: 'F', CAW: 'O', CITY: '-', CD: 'F', CLV: 'own', CLP: '-' },
  },
  /** Official domicile */
  ADDR_OFF: {
    sensitivity: 2,
    purposes: ['TRIAGE', 'SAFETY_PLANNING', 'INTERVENTION_COORDINATION', 'EMERGENCY'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'S', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'O', CD: 'F', CLV: 'own', CLP: '-' },
  },
  /** Protected / non-disclosed address */
  ADDR_CONF: {
    sensitivity: 5,
    purposes: ['SAFETY_PLANNING', 'EMERGENCY'],
    cells: { OM: 'R', POL: '-', JHO: '-', JHV: 'R', JHC: '-', MH: '-', VK: 'R', YW: 'R', CAW: 'O', CITY: '-', CD: 'R', CLV: 'own', CLP: '-' },
  },
  /** Household, family relations, custody holder */
  HOUSEHOLD: {
    sensitivity: 2,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'O', CD: 'F', CLV: 'S', CLP: 'S' },
  },
  /** Incident fact: date, type, roles, severity */
  INC_FACT: {
    sensitivity: 4,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP', 'EMERGENCY'],
    cells: { OM: 'F', POL: 'O', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'S', VK: 'F', YW: 'F', CAW: 'S', CITY: 'S', CD: 'F', CLV: 'S', CLP: 'R' },
  },
  /** Statement narrative (PV text, hearing) */
  INC_NARR: {
    sensitivity: 4,
    purposes: ['JUDICIAL_FOLLOW_UP', 'RISK_ASSESSMENT'],
    cells: { OM: 'F', POL: 'O', JHO: 'R', JHV: 'R', JHC: '-', MH: '-', VK: 'R', YW: 'R', CAW: '-', CITY: '-', CD: 'R', CLV: '-', CLP: '-' },
  },
  /** Unconfirmed police information (RIR) */
  POL_INTEL: {
    sensitivity: 5,
    purposes: ['JUDICIAL_FOLLOW_UP', 'EMERGENCY'],
    cells: { OM: 'R', POL: 'O', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: '-', YW: '-', CAW: '-', CITY: '-', CD: '-', CLV: '-', CLP: '-' },
  },
  /** Weapons / danger for staff */
  WEAPON: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT', 'SAFETY_PLANNING', 'EMERGENCY'],
    cells: { OM: 'F', POL: 'O', JHO: 'F', JHV: 'S', JHC: 'S', MH: 'S', VK: 'S', YW: 'S', CAW: 'S', CITY: 'S', CD: 'F', CLV: 'S', CLP: '-' },
  },
  /** Prosecution status, next hearing */
  JUD_STATUS: {
    sensitivity: 4,
    purposes: ['CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP', 'CLIENT_INFORMATION'],
    cells: { OM: 'O', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'S', MH: 'S', VK: 'S', YW: 'F', CAW: 'S', CITY: 'S', CD: 'F', CLV: 'S', CLP: 'R' },
  },
  /** Investigation acts (secrecy of investigation) */
  JUD_INVEST: {
    sensitivity: 5,
    purposes: ['JUDICIAL_FOLLOW_UP'],
    cells: { OM: 'O', POL: 'F', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: '-', YW: '-', CAW: '-', CITY: '-', CD: '-', CLV: '-', CLP: '-' },
  },
  /** Emergency barring order, contact ban, conditions */
  JUD_MEASURE: {
    sensitivity: 4,
    purposes: ['SAFETY_PLANNING', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP', 'CLIENT_INFORMATION', 'EMERGENCY'],
    cells: { OM: 'O', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'S', VK: 'F', YW: 'F', CAW: 'F', CITY: 'S', CD: 'F', CLV: 'S', CLP: 'own' },
  },
  /** Antecedents / convictions (GDPR art. 10) */
  CRIM_RECORD: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT', 'JUDICIAL_FOLLOW_UP'],
    cells: { OM: 'O', POL: 'R', JHO: 'F', JHV: '-', JHC: '-', MH: '-', VK: '-', YW: 'R', CAW: '-', CITY: '-', CD: 'S', CLV: '-', CLP: '-' },
  },
  /** Guidance compliance, breaches */
  GUID_COMPL: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT', 'SAFETY_PLANNING', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP'],
    cells: { OM: 'F', POL: 'S', JHO: 'O', JHV: 'S', JHC: 'S', MH: 'S', VK: 'S', YW: 'S', CAW: 'S', CITY: '-', CD: 'F', CLV: 'S', CLP: 'own' },
  },
  /** Social inquiry / guidance report */
  GUID_REPORT: {
    sensitivity: 4,
    purposes: ['JUDICIAL_FOLLOW_UP'],
    cells: { OM: 'F', POL: '-', JHO: 'O', JHV: '-', JHC: '-', MH: '-', VK: '-', YW: '-', CAW: '-', CITY: '-', CD: 'R', CLV: '-', CLP: 'R' },
  },
  /** Victim declaration (wants to be informed/heard) */
  VICT_DECL: {
    sensitivity: 4,
    purposes: ['JUDICIAL_FOLLOW_UP', 'CLIENT_INFORMATION'],
    cells: { OM: 'F', POL: '-', JHO: '-', JHV: 'O', JHC: '-', MH: '-', VK: '-', YW: 'R', CAW: 'R', CITY: '-', CD: 'S', CLV: 'own', CLP: '-' },
  },
  /** In treatment yes/no, attendance, contact person */
  MH_ENGAGE: {
    sensitivity: 4,
    purposes: ['INTERVENTION_COORDINATION', 'SAFETY_PLANNING'],
    cells: { OM: 'S', POL: '-', JHO: 'S', JHV: '-', JHC: 'S', MH: 'O', VK: 'S', YW: 'S', CAW: 'S', CITY: '-', CD: 'S', CLV: 'own', CLP: 'own' },
  },
  /** Acute clinical risk signal (suicide, homicide, psychosis) */
  MH_RISK: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT', 'SAFETY_PLANNING', 'EMERGENCY'],
    cells: { OM: 'E', POL: 'E', JHO: 'S', JHV: '-', JHC: '-', MH: 'O', VK: 'S', YW: 'S', CAW: 'S', CITY: '-', CD: 'S', CLV: 'R', CLP: 'R' },
  },
  /** Diagnosis, medication, session notes */
  MH_CLIN: {
    sensitivity: 5,
    purposes: ['care'],
    cells: { OM: '-', POL: '-', JHO: '-', JHV: '-', JHC: '-', MH: 'O', VK: '-', YW: '-', CAW: '-', CITY: '-', CD: '-', CLV: '-', CLP: '-' },
  },
  /** Substance use as risk factor */
  SUBST: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT', 'SAFETY_PLANNING', 'INTERVENTION_COORDINATION'],
    cells: { OM: 'S', POL: 'R', JHO: 'S', JHV: '-', JHC: '-', MH: 'O', VK: 'S', YW: 'S', CAW: 'S', CITY: '-', CD: 'S', CLV: 'own', CLP: 'own' },
  },
  /** Child-abuse concern: type, safety judgement, status */
  CHILD_CONCERN: {
    sensitivity: 4,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION'],
    cells: { OM: 'S', POL: 'S', JHO: 'S', JHV: '-', JHC: 'S', MH: 'S', VK: 'O', YW: 'F', CAW: 'S', CITY: 'S', CD: 'F', CLV: 'R', CLP: 'R' },
  },
  /** What the child said */
  CHILD_VOICE: {
    sensitivity: 5,
    purposes: ['RISK_ASSESSMENT'],
    cells: { OM: 'R', POL: 'R', JHO: '-', JHV: '-', JHC: '-', MH: 'R', VK: 'O', YW: 'R', CAW: '-', CITY: '-', CD: 'R', CLV: '-', CLP: '-' },
  },
  /** Identity of reporter/source */
  REPORTER: {
    sensitivity: 5,
    purposes: ['none'],
    cells: { OM: 'R', POL: '-', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: 'O', YW: '-', CAW: '-', CITY: '-', CD: '-', CLV: '-', CLP: '-' },
  },
  /** Youth-care/court measure, placement yes/no, contact arrangement */
  YOUTH_STATUS: {
    sensitivity: 4,
    purposes: ['SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION'],
    cells: { OM: 'F', POL: 'S', JHO: 'S', JHV: '-', JHC: 'S', MH: 'S', VK: 'F', YW: 'O', CAW: 'S', CITY: 'S', CD: 'F', CLV: 'S', CLP: 'S' },
  },
  /** Youth-care content, reports */
  YOUTH_FILE: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT'],
    cells: { OM: 'R', POL: '-', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: 'R', YW: 'O', CAW: '-', CITY: '-', CD: 'R', CLV: '-', CLP: '-' },
  },
  /** Placement / foster address */
  PLACEMENT_ADDR: {
    sensitivity: 5,
    purposes: ['SAFETY_PLANNING', 'EMERGENCY'],
    cells: { OM: 'R', POL: '-', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: 'R', YW: 'O', CAW: '-', CITY: '-', CD: '-', CLV: '-', CLP: '-' },
  },
  /** Welfare trajectory: type, status, worker */
  WELF_ENGAGE: {
    sensitivity: 3,
    purposes: ['INTERVENTION_COORDINATION', 'SAFETY_PLANNING'],
    cells: { OM: '-', POL: '-', JHO: 'S', JHV: 'S', JHC: 'S', MH: 'S', VK: 'S', YW: 'S', CAW: 'O', CITY: 'S', CD: 'S', CLV: 'own', CLP: 'own' },
  },
  /** Welfare content notes */
  WELF_CONT: {
    sensitivity: 4,
    purposes: ['SAFETY_PLANNING', 'INTERVENTION_COORDINATION'],
    cells: { OM: '-', POL: '-', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: '-', YW: '-', CAW: 'O', CITY: '-', CD: 'R', CLV: 'own', CLP: 'own' },
  },
  /** Stay in refuge (existence) */
  SHELTER: {
    sensitivity: 5,
    purposes: ['SAFETY_PLANNING', 'EMERGENCY'],
    cells: { OM: '-', POL: 'E', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: 'R', YW: 'R', CAW: 'O', CITY: '-', CD: 'R', CLV: 'own', CLP: '-' },
  },
  /** Income, debt, housing, benefits */
  SOCIO: {
    sensitivity: 3,
    purposes: ['RISK_ASSESSMENT', 'INTERVENTION_COORDINATION'],
    cells: { OM: '-', POL: '-', JHO: 'S', JHV: '-', JHC: 'S', MH: '-', VK: 'S', YW: 'S', CAW: 'S', CITY: 'O', CD: 'S', CLV: 'own', CLP: 'own' },
  },
  /** Municipal measures (place ban, safety visit) */
  ADMIN_MEAS: {
    sensitivity: 3,
    purposes: ['SAFETY_PLANNING', 'INTERVENTION_COORDINATION'],
    cells: { OM: 'F', POL: 'F', JHO: 'S', JHV: '-', JHC: 'S', MH: '-', VK: '-', YW: 'S', CAW: 'S', CITY: 'O', CD: 'F', CLV: 'S', CLP: 'own' },
  },
  /** School / child health information */
  SCHOOL_HEALTH: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT', 'SAFETY_PLANNING', 'INTERVENTION_COORDINATION'],
    cells: { OM: '-', POL: '-', JHO: '-', JHV: '-', JHC: '-', MH: 'R', VK: 'F', YW: 'O', CAW: '-', CITY: '-', CD: 'S', CLV: 'own', CLP: '-' },
  },
  /** Risk level, date, instrument, trend */
  RISK_LEVEL: {
    sensitivity: 4,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'S', CLP: '-' },
  },
  /** Risk factor answers */
  RISK_ITEMS: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT', 'CASE_CONSULTATION'],
    cells: { OM: 'F', POL: 'F', JHO: 'S', JHV: 'S', JHC: 'S', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: '-', CD: 'F', CLV: '-', CLP: '-' },
  },
  /** Protective factors, strengths */
  PROTECT: {
    sensitivity: 3,
    purposes: ['RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'CLIENT_INFORMATION'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'F', CLP: 'own' },
  },
  /** Goals, interventions, owner, due date */
  PLAN: {
    sensitivity: 3,
    purposes: ['CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'CLIENT_INFORMATION'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'S', CLP: 'S' },
  },
  /** Victim safety plan (escape, code word) */
  SAFETY_PLAN: {
    sensitivity: 5,
    purposes: ['SAFETY_PLANNING', 'EMERGENCY'],
    cells: { OM: '-', POL: 'S', JHO: '-', JHV: 'S', JHC: '-', MH: 'S', VK: 'S', YW: 'S', CAW: 'O', CITY: '-', CD: 'F', CLV: 'own', CLP: '-' },
  },
  /** Round-table minutes, secrets shared */
  CONF_MIN: {
    sensitivity: 4,
    purposes: ['CASE_CONSULTATION'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: '-', CLP: '-' },
  },
  /** Consent / information moments */
  CONSENT: {
    sensitivity: 2,
    purposes: ['all'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'own', CLP: 'own' },
  },
  /** Safety alerts */
  ALERT: {
    sensitivity: 4,
    purposes: ['all'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'S', CD: 'F', CLV: 'S', CLP: '-' },
  },
  /** Who saw / was shown what */
  ACCESS_LOG: {
    sensitivity: 3,
    purposes: ['all'],
    cells: { OM: '-', POL: '-', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: '-', YW: '-', CAW: '-', CITY: '-', CD: 'S', CLV: 'S', CLP: 'S' },
  },
  /** Containers and opaque keys that hold no fact */
  STRUCTURE: {
    sensitivity: 1,
    purposes: ['all'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'F', CLP: 'F' },
  },
  /** Service data: agencies, services, freshness of a data set */
  SERVICE: {
    sensitivity: 1,
    purposes: ['all'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'F', CLP: 'F' },
  },
  /** Names and contact data of professionals */
  PROF_CONTACT: {
    sensitivity: 2,
    purposes: ['all'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'S', CLP: 'S' },
  },
  /** Case number, phase, dates, director, requests */
  CASE_CORE: {
    sensitivity: 3,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP', 'CLIENT_INFORMATION', 'EMERGENCY'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'S', CLP: 'S' },
  },
  /** That a person belongs to the case; role and side */
  CASE_PERSON: {
    sensitivity: 5,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP', 'CLIENT_INFORMATION', 'EMERGENCY'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'S', CLP: 'S' },
  },
  /** Agencies and professionals that take part */
  CASE_TEAM: {
    sensitivity: 3,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP', 'EMERGENCY'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: '-', CLP: '-' },
  },
  /** Consultation: basis, aim, offences, permission */
  CASE_LEGAL: {
    sensitivity: 3,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP'],
    cells: { OM: 'F', POL: 'F', JHO: 'F', JHV: 'F', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'F', CD: 'F', CLV: 'S', CLP: '-' },
  },
  /** Report to the chain, criteria, triage */
  TRIAGE: {
    sensitivity: 4,
    purposes: ['TRIAGE', 'RISK_ASSESSMENT', 'CASE_CONSULTATION'],
    cells: { OM: 'F', POL: 'S', JHO: 'S', JHV: 'S', JHC: 'F', MH: 'S', VK: 'S', YW: 'S', CAW: 'S', CITY: 'S', CD: 'F', CLV: '-', CLP: '-' },
  },
  /** Expectations of agencies, contradictions, double work */
  EXPECTATION: {
    sensitivity: 3,
    purposes: ['SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'JUDICIAL_FOLLOW_UP', 'CLIENT_INFORMATION'],
    cells: { OM: 'F', POL: 'S', JHO: 'F', JHV: 'S', JHC: 'F', MH: 'F', VK: 'F', YW: 'F', CAW: 'F', CITY: 'S', CD: 'F', CLV: 'own', CLP: 'own' },
  },
  /** What a client needs, wants, thinks of the plan */
  CLIENT_VOICE: {
    sensitivity: 4,
    purposes: ['SAFETY_PLANNING', 'CASE_CONSULTATION', 'INTERVENTION_COORDINATION', 'CLIENT_INFORMATION'],
    cells: { OM: '-', POL: '-', JHO: 'S', JHV: 'F', JHC: 'S', MH: 'S', VK: 'F', YW: 'F', CAW: 'F', CITY: 'S', CD: 'F', CLV: 'own', CLP: 'own' },
  },
  /** Conclusion of the child-abuse centre's inquiry */
  CHILD_CONCL: {
    sensitivity: 4,
    purposes: ['RISK_ASSESSMENT', 'SAFETY_PLANNING', 'CASE_CONSULTATION', 'JUDICIAL_FOLLOW_UP'],
    cells: { OM: 'R', POL: 'R', JHO: 'R', JHV: '-', JHC: 'R', MH: 'R', VK: 'O', YW: 'F', CAW: 'R', CITY: '-', CD: 'R', CLV: 'R', CLP: 'R' },
  },
  /** Mobile stalking alarm: granted, activations */
  STALK_ALARM: {
    sensitivity: 5,
    purposes: ['SAFETY_PLANNING', 'JUDICIAL_FOLLOW_UP', 'EMERGENCY'],
    cells: { OM: 'O', POL: 'F', JHO: '-', JHV: 'F', JHC: 'S', MH: '-', VK: 'R', YW: 'S', CAW: 'F', CITY: '-', CD: 'S', CLV: 'own', CLP: '-' },
  },
  /** Description for the patrol: photo, vehicle */
  DISPATCH: {
    sensitivity: 4,
    purposes: ['SAFETY_PLANNING', 'EMERGENCY'],
    cells: { OM: 'F', POL: 'O', JHO: '-', JHV: '-', JHC: '-', MH: '-', VK: '-', YW: '-', CAW: '-', CITY: '-', CD: '-', CLV: '-', CLP: '-' },
  },
} as const;

export type Category = keyof typeof MATRIX;
export type Column = keyof (typeof MATRIX)[Category]['cells'];
export type Cell = (typeof MATRIX)[Category]['cells'][Column];
