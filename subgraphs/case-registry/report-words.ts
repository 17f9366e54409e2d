import type { Category } from '../../schema/policy/generated/matrix';
import type { AgencyCode, Purpose } from '../../schema/policy/vocabulary';

/** A text as people are told it. */
export interface Words {
  readonly en: string;
  readonly nl: string;
}

export type Language = keyof Words;

const words = (en: string, nl: string): Words => ({ en, nl });

/** Categories that say nothing about a client: the shape of the answer, agencies, professionals, the log. */
export const ABOUT_NOBODY: ReadonlySet<Category> = new Set<Category>([
  ...(['STRUCTURE', 'SERVICE', 'PROF_CONTACT', 'ACCESS_LOG'] as const),
]);

/** All categories whose very existence is hidden have one word together. */
export const SEALED = words('data under seal', 'verzegelde gegevens');

/** What a category is, to somebody who never read the matrix. */
export const CATEGORY_WORDS: Readonly<Record<Category, Words>> = {
  ID_CORE: words('name, date of birth, sex, language', 'naam, geboortedatum, geslacht, taal'),
  ID_NRN: words('national number', 'rijksregisternummer'),
  CONTACT_SAFE: words('how to reach you safely', 'hoe u veilig te bereiken bent'),
  ADDR_OFF: words('official address', 'officieel adres'),
  ADDR_CONF: SEALED,
  HOUSEHOLD: words('household and family relations', 'gezin en familiebanden'),
  INC_FACT: words('incidents known to the police', 'feiten gekend bij de politie'),
  INC_NARR: words('statements to the police', 'verklaringen bij de politie'),
  POL_INTEL: SEALED,
  WEAPON: words('weapons and danger to staff', 'wapens en gevaar voor hulpverleners'),
  JUD_STATUS: words('state of the judicial file', 'stand van het gerechtelijk dossier'),
  JUD_INVEST: SEALED,
  JUD_MEASURE: words('measures and conditions', 'maatregelen en voorwaarden'),
  CRIM_RECORD: words('convictions', 'veroordelingen'),
  GUID_COMPL: words('how guidance goes', 'verloop van de begeleiding'),
  GUID_REPORT: words('reports of the justice assistant', 'verslagen van de justitieassistent'),
  VICT_DECL: words('victim declaration', 'slachtofferverklaring'),
  MH_ENGAGE: words('whether you are in treatment', 'of u in behandeling bent'),
  MH_RISK: words('acute signals from treatment', 'acute signalen uit de behandeling'),
  MH_CLIN: SEALED,
  SUBST: words('alcohol, drugs, gambling', 'alcohol, drugs, gokken'),
  CHILD_CONCERN: words('concerns about a child', 'bezorgdheid over een kind'),
  CHILD_VOICE: SEALED,
  REPORTER: SEALED,
  YOUTH_STATUS: words('youth welfare measures', 'maatregelen van de jeugdhulp'),
  YOUTH_FILE: words('youth welfare file', 'dossier van de jeugdhulp'),
  PLACEMENT_ADDR: SEALED,
  WELF_ENGAGE: words('help from general welfare', 'hulp van het algemeen welzijnswerk'),
  WELF_CONT: words('notes of general welfare', 'notities van het algemeen welzijnswerk'),
  SHELTER: SEALED,
  SOCIO: words('income, debts, housing', 'inkomen, schulden, huisvesting'),
  ADMIN_MEAS: words('measures of the city', 'maatregelen van de gemeente'),
  SCHOOL_HEALTH: words('school and health of a child', 'school en gezondheid van een kind'),
  RISK_LEVEL: words('level of risk', 'risiconiveau'),
  RISK_ITEMS: words('risk factors', 'risicofactoren'),
  PROTECT: words('strengths and protective factors', 'sterktes en beschermende factoren'),
  PLAN: words('action plan', 'plan van aanpak'),
  SAFETY_PLAN: SEALED,
  CONF_MIN: words('minutes of the round table', 'verslag van de rondetafel'),
  CONSENT: words('consent and information moments', 'toestemming en informatiemomenten'),
  ALERT: words('safety alerts', 'veiligheidsmeldingen'),
  ACCESS_LOG: words('who looked', 'wie keek'),
  STRUCTURE: words('the shape of the answer', 'de vorm van het antwoord'),
  SERVICE: words('the agencies', 'de diensten'),
  PROF_CONTACT: words('who works on the case', 'wie aan het dossier werkt'),
  CASE_CORE: words('number and phase of the case', 'nummer en fase van het dossier'),
  CASE_PERSON: words('that you are part of the case', 'dat u deel uitmaakt van het dossier'),
  CASE_TEAM: words('agencies that take part', 'diensten die deelnemen'),
  CASE_LEGAL: words('legal basis of the consultation', 'wettelijke basis van het casusoverleg'),
  TRIAGE: words('report to the chain approach', 'aanmelding bij de ketenaanpak'),
  EXPECTATION: words('appointments and expectations', 'afspraken en verwachtingen'),
  CLIENT_VOICE: words('what you need and want', 'wat u nodig hebt en wilt'),
  CHILD_CONCL: words(
    "conclusion of a child-abuse centre's inquiry",
    'besluit van een onderzoek van het vertrouwenscentrum',
  ),
  STALK_ALARM: SEALED,
  DISPATCH: words('description for a patrol', 'beschrijving voor een patrouille'),
};

export const PURPOSE_WORDS: Readonly<Record<Purpose, Words>> = {
  TRIAGE: words('to judge a report', 'om een aanmelding te beoordelen'),
  RISK_ASSESSMENT: words('to estimate the risk', 'om het risico in te schatten'),
  SAFETY_PLANNING: words('to plan for safety', 'om voor veiligheid te zorgen'),
  CASE_CONSULTATION: words('for a case consultation', 'voor een casusoverleg'),
  INTERVENTION_COORDINATION: words('to coordinate help', 'om hulp op elkaar af te stemmen'),
  JUDICIAL_FOLLOW_UP: words('to follow up what justice decided', 'om gerechtelijk op te volgen'),
  CLIENT_INFORMATION: words('to see your own data', 'om eigen gegevens te zien'),
  EMERGENCY: words('in an emergency', 'in een noodgeval'),
  STATISTICS: words('for statistics', 'voor statistiek'),
  OVERSIGHT: words('for oversight', 'voor toezicht'),
};

export const AGENCY_WORDS: Readonly<Record<AgencyCode, Words>> = {
  PROSECUTION: words("the public prosecutor's office", 'het parket'),
  POLICE: words('the police', 'de politie'),
  HOUSES_OF_JUSTICE: words('the House of Justice', 'het justitiehuis'),
  MENTAL_HEALTH: words('mental health care', 'de geestelijke gezondheidszorg'),
  CHILD_ABUSE_CENTRE: words('the child abuse centre', 'het vertrouwenscentrum kindermishandeling'),
  YOUTH_WELFARE: words('youth welfare', 'de jeugdhulp'),
  GENERAL_WELFARE: words('general welfare', 'het algemeen welzijnswerk'),
  MUNICIPALITY: words('the city', 'de gemeente'),
};

/** Who looked, where no agency is named. */
export const A_PARTNER = words('a partner of the chain approach', 'een partner van de ketenaanpak');
export const YOURSELF = words('you yourself', 'uzelf');
export const A_CLIENT = words('somebody of the family', 'iemand van het gezin');

/** Of who may look: when, what for and at what, whether or not they did. */
export const AT_ANY_TIME = words('At any time', 'Op elk moment');
export const FOR_WORK_WITH_YOU = words('for its work with you', 'voor het werk met u');
export const WHAT_IT_NEEDS = words('what that work needs', 'wat dat werk nodig heeft');

/**
 * The same for everybody, whatever was recorded and on whichever side they are: what the letter
 * says beside its lines tells nothing.
 */
export const INTRODUCTION = words(
  'The chain approach writes down which partner asked about whom, and for which purpose. Below ' +
    'stands what you may be told of the questions about you. A line says what was asked, whether ' +
    'or not anything was recorded. An agency that works with you may ask at any time, and may be ' +
    'named whether or not it did. More may have been asked: what could endanger somebody, or ' +
    'tell what somebody said in confidence, is told to nobody. With questions or a complaint you ' +
    'may go to the data-protection officer and to the supervisory authority.',
  'De ketenaanpak noteert welke partner over wie iets vroeg, en voor welk doel. Hieronder staat ' +
    'wat u mag weten van de vragen over u. Een regel zegt wat werd gevraagd, of er iets genoteerd ' +
    'was of niet. Een dienst die met u werkt, mag altijd iets vragen, en kan genoemd worden of hij ' +
    'dat deed of niet. Er kan meer gevraagd zijn: wat iemand in gevaar kan brengen of zegt wat iemand ' +
    'in vertrouwen vertelde, wordt aan niemand gezegd. Met vragen of een klacht kunt u terecht ' +
    'bij de functionaris voor gegevensbescherming en bij de toezichthoudende autoriteit.',
);
export const NOTHING_TO_TELL = words(
  'There is nothing that can be told at this moment.',
  'Er is op dit ogenblik niets dat kan worden gezegd.',
);
