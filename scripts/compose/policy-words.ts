/** What the signs of the matrix mean, for who reads it on paper. */

export const COLUMN_NAMES: Readonly<Record<string, string>> = {
  OM: 'Magistrates and criminologists of the public prosecutor; systems of the prosecutor',
  POL: 'Workers, contact points, duty officers and systems of the police',
  JHO: 'Justice assistants who guide the offender',
  JHV: 'Justice assistants who receive the victim',
  JHC: 'Chain coordinators; systems of the Houses of Justice',
  MH: 'Workers, contact points, duty officers and systems of mental health care',
  VK: 'The same of the Confidential Centre for Child Abuse and Neglect',
  YW: 'The same of youth welfare',
  CAW: 'The same of the Centre for General Welfare',
  CITY: 'The same of the municipality',
  CD: 'The case director',
  CLV: 'A client on the side of the victim; who is on no side has the lower cell of CLV and CLP',
  CLP: 'A client on the side of the offender',
};

export const CELLS: Readonly<Record<string, string>> = {
  O: 'everything: these are the data of this column',
  F: 'everything',
  S: 'a summary; everything where the owner releases it',
  R: 'nothing until the owner releases it',
  E: 'nothing but in an emergency',
  own: 'everything where the person is the reader',
  L: 'nothing: used by systems to link, never shown',
  '-': 'nothing',
};

export const SENSITIVITIES: Readonly<Record<string, string>> = {
  S1: 'service data',
  S2: 'personal',
  S3: 'confidential (professional secrecy)',
  S4: 'special (GDPR art. 9 and 10) or relevant to safety; needs a sign-in of level high',
  S5: 'sealed: what is hidden looks like nothing; needs a sign-in of level high',
};

export const REMEDY_WORDS: Readonly<Record<string, string>> = {
  ASK_OWNER: 'ask the owner',
  BREAK_GLASS: 'open as an emergency',
  OTHER_PURPOSE: 'open for another purpose',
  NOT_POSSIBLE: 'none',
};
