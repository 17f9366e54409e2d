import type { Column } from '../../../schema/policy/generated/matrix';
import type { ErrorCode } from '../../../schema/errors';
import type { Opens } from '../reference';

/** What happened when a request is answered with a code, and what to do about it. */
interface ErrorWords {
  readonly happened: string;
  readonly toDo: string;
}

/** What the workbench and the schema reference say; a language that leaves something out does not compile. */
export interface WorkbenchWords {
  readonly workbench: string;
  readonly reference: string;
  readonly casePage: string;
  readonly language: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly signedOut: string;
  readonly refusedTitle: string;
  readonly refused: string;
  readonly loading: string;
  readonly unreachable: string;
  readonly tryAgain: string;
  readonly case: string;
  readonly caseWithoutNumber: string;
  readonly noCase: string;
  readonly withoutCase: string;
  readonly function: string;
  readonly purpose: string;
  readonly until: string;
  readonly ended: string;
  readonly open: string;
  readonly close: string;
  readonly aboutWhom: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly danger: string;
  readonly notOpened: string;
  readonly recorded: string;
  readonly run: string;
  readonly running: string;
  readonly stop: string;
  readonly prettify: string;
  readonly query: string;
  readonly variables: string;
  readonly answer: string;
  readonly beside: string;
  readonly examples: string;
  /** What to do first, and then. */
  readonly steps: readonly string[];
  readonly examplesText: string;
  readonly otherFunction: string;
  readonly otherPurpose: string;
  readonly families: string;
  readonly fields: string;
  readonly fieldsText: string;
  readonly noFields: string;
  readonly atCursor: string;
  readonly field: string;
  readonly type: string;
  readonly owner: string;
  readonly ownerOfEnclosing: string;
  readonly category: string;
  readonly detail: string;
  readonly details: Readonly<Record<'SUMMARY' | 'FULL', string>>;
  readonly sensitivity: string;
  readonly youGetIt: string;
  readonly ceiling: string;
  readonly yes: string;
  readonly no: string;
  readonly only: string;
  readonly sealed: string;
  readonly key: string;
  readonly opens: Readonly<Record<Opens, string>>;
  readonly onlySummaries: string;
  readonly dependsOnPlace: string;
  readonly withheld: string;
  readonly withheldText: string;
  readonly withheldNotRun: string;
  readonly withheldNone: string;
  readonly everybody: string;
  readonly allBut: string;
  readonly wasWithheld: string;
  readonly rule: string;
  readonly remedy: string;
  readonly types: string;
  readonly typesText: string;
  readonly kinds: Readonly<Record<'OBJECT' | 'INPUT' | 'ENUM' | 'SCALAR', string>>;
  readonly search: string;
  readonly found: string;
  readonly categories: string;
  readonly categoriesText: string;
  readonly purposes: string;
  readonly anyPurpose: string;
  readonly never: string;
  readonly readers: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly values: string;
  readonly arguments: string;
  readonly description: string;
  readonly errorCodes: string;
  readonly errorsText: string;
  readonly happened: string;
  readonly toDo: string;
  readonly errors: Readonly<Record<ErrorCode, ErrorWords>>;
  readonly contents: string;
}

/** In English. */
export const en: WorkbenchWords = {
  workbench: 'Workbench',
  reference: 'Schema reference',
  casePage: 'Cases',
  language: 'Language',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedOut: 'Sign in as a developer to ask the hub, and to see its schema.',
  refusedTitle: 'This is for developers',
  refused:
    'Your account is not that of a developer, so neither the schema nor the workbench is open to you. Your own agency says who is one.',
  loading: 'Loading',
  unreachable: 'The hub does not answer. Nothing you typed is lost.',
  tryAgain: 'Try again',
  case: 'Case',
  caseWithoutNumber: 'Your case',
  noCase: 'No case is open. Without one, only yourself, the agencies and your cases answer.',
  withoutCase:
    'Nothing about a case is given as long as none is open. Choose one above, with a purpose, and open it.',
  function: 'Function',
  purpose: 'Purpose',
  until: 'until',
  ended: 'The case pass has ended. Open the case again.',
  open: 'Open the case',
  close: 'Close the case',
  aboutWhom: 'About whom',
  reason: 'Reason of the emergency',
  reasonHint: 'At least 30 characters. The director and your contact point review it.',
  danger: 'Somebody is in danger now',
  notOpened: 'The case was not opened. The function and the purpose must be yours, and agreed.',
  recorded: 'Whatever is answered here is recorded in the disclosure log, as for every reader.',
  run: 'Run',
  running: 'Running',
  stop: 'Stop',
  prettify: 'Tidy up',
  query: 'Query',
  variables: 'Variables',
  answer: 'Answer',
  beside: 'Beside the query',
  examples: 'Examples',
  steps: [
    'Choose an example: it takes the place of the query.',
    'Open a case above; the function and the purpose of the example are proposed.',
    'Run the query, and read what is withheld from you, and why.',
  ],
  examplesText: 'Each was tried for the families it names, by the reader between brackets.',
  otherFunction: 'not one of your functions',
  otherPurpose: 'another function or purpose than the open case has',
  families: 'Families',
  fields: 'Fields',
  fieldsText: 'Of the query: whose each field is, who needs to know it, and whether you get it.',
  noFields: 'The query names no field yet.',
  atCursor: 'At the cursor',
  field: 'Field',
  type: 'Type',
  owner: 'Owner',
  ownerOfEnclosing: 'whose it is in',
  category: 'Category',
  detail: 'Detail',
  details: { SUMMARY: 'summary', FULL: 'full' },
  sensitivity: 'Sensitivity',
  youGetIt: 'Do you get it',
  ceiling: 'what the matrix opens to the function at most; a case may lower it',
  yes: 'yes',
  no: 'no',
  only: 'only of',
  sealed: 'Sealed: null also when nothing is recorded, and never explained',
  key: 'a key, for everybody',
  opens: {
    NOTHING: 'no, the matrix opens nothing of it',
    IN_EMERGENCY: 'only in an emergency',
    ON_RELEASE: 'once the owner releases it',
    OWN: 'about yourself',
    SUMMARY: 'the summary',
    FULL: 'yes',
  },
  onlySummaries: 'no, only summaries of this category',
  dependsOnPlace: 'that depends on where it stands; see the fields of the query',
  withheld: 'Withheld',
  withheldText: 'What the last answer left out, by which rule, and what you can do.',
  withheldNotRun: 'Run a query first.',
  withheldNone: 'Nothing that was asked was withheld.',
  everybody: 'everybody who was asked about',
  allBut: 'everybody but',
  wasWithheld: 'withheld in the last answer',
  rule: 'Rule',
  remedy: 'What you can do',
  types: 'Types',
  typesText:
    'All that your functions may ever see. How much of it an answer gives is decided in each case, for each person.',
  kinds: { OBJECT: 'type', INPUT: 'input', ENUM: 'code list', SCALAR: 'scalar' },
  search: 'Find a type, a field or a category',
  found: 'types found',
  categories: 'Categories',
  categoriesText: 'Who needs to know what, and what for: the matrix that the agencies agreed.',
  purposes: 'Purposes',
  anyPurpose: 'any',
  never: 'never over the hub',
  readers: 'Who gets it',
  columns: {
    OM: 'Public prosecution',
    POL: 'Police',
    JHO: 'Justice assistant, offender',
    JHV: 'Justice assistant, victim',
    JHC: 'Chain coordinator',
    MH: 'Mental health',
    VK: 'Child abuse centre',
    YW: 'Youth welfare',
    CAW: 'General welfare',
    CITY: 'Municipality',
    CD: 'Case director',
    CLV: 'Client, victim side',
    CLP: 'Client, offender side',
  },
  values: 'Codes',
  arguments: 'Arguments',
  description: 'Description',
  errorCodes: 'Error codes',
  errorsText: 'A closed set: extensions.code of an error is one of these, with one fixed text.',
  happened: 'What happened',
  toDo: 'What to do',
  errors: {
    UNAUTHENTICATED: {
      happened: 'The access token, or the session of the page, is missing, wrong or expired.',
      toDo: 'Sign in again, or ask the identity provider for another token.',
    },
    NOT_AVAILABLE: {
      happened:
        'It is not there for this reader: by a rule, or because there is no such thing. The answer is the same.',
      toDo: 'Read policy and remedy beside the code, if they are there. Ask the owner, or open for another purpose.',
    },
    PASS_STALE: {
      happened: 'The case changed since it was opened: members, consent, a release, a conflict.',
      toDo: 'Open the case again, and ask again.',
    },
    PASS_EXPIRED: {
      happened: 'The case pass is older than its fifteen minutes.',
      toDo: 'Open the case again, with function and purpose.',
    },
    INVALID_OPERATION: {
      happened: 'The text is no operation of the published schema, or not one operation.',
      toDo: 'Check it in the workbench: developers get the words of GraphQL for what is wrong.',
    },
    LIMIT_EXCEEDED: {
      happened: 'The request is too large, too deep or too expensive to be planned.',
      toDo: 'Ask for less at a time; each limit stands in gateway/limits.ts, with its reason.',
    },
    CONFLICT: {
      happened: 'Somebody changed the same thing in the meantime.',
      toDo: 'Read it again, decide again, and send it again.',
    },
    INVALID_INPUT: {
      happened: 'A variable or an argument does not fit its type, or the rules of what it is for.',
      toDo: 'Look the input up in this reference, and correct it.',
    },
    AGENCY_SILENT: {
      happened: 'An agency did not answer in time. The rest of the answer is good.',
      toDo: 'Show what there is, say who is silent (extensions.oneroof.silent), and ask again later.',
    },
    NOT_RECORDED: {
      happened: 'The disclosure could not be recorded, so nothing was given.',
      toDo: 'Ask again later. Nobody saw anything; an act may be done, so look before you repeat it.',
    },
    INTERNAL: {
      happened: 'Something went wrong on our side.',
      toDo: 'Ask again later; if it stays, tell whoever runs the hub, with the time.',
    },
  },
  contents: 'On this page',
};
