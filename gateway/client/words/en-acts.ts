/** What the page says in English to who acts; every other dictionary has the same keys. */
export const enActs = {
  // Every act
  close: 'Close',
  back: 'Back to the list',
  sending: 'Being sent',
  signs: 'Signs:',
  // What is in the way
  signInAgain: 'You are signed out. What you typed is kept in this tab: sign in again.',
  notAvailable:
    'This is not yours to do, or there is nothing like it. Nothing was done. Check what you chose; if it should be yours, ask the case director.',
  passStale:
    'Nothing was done: what you may see in this case has changed meanwhile. What you typed is kept: open the case again, then send it.',
  passExpired:
    'Nothing was done: your access to this case has ended. What you typed is kept: open the case again, then send it.',
  conflict:
    'Nothing was done: somebody else decided this in the meantime. Fetch the page again, and look at what they decided.',
  invalidInput: 'Nothing was done: the hub does not take it like this. Check each field.',
  tooMuch: 'Nothing was done: this is too much at once. Shorten what you typed.',
  oldPage: 'Nothing was done: this page is not of today. Reload it; what you typed is kept.',
  noAnswer:
    'No answer came, so it is not certain whether this was done. What you typed is kept. Fetch again and look; if it was not done, send it once more.',
  // What is amiss in a form
  caseNeeded: 'Say which case.',
  whomNeeded: 'Say about whom it is.',
  whomTooLong: 'Shorten about whom it is to 200 signs.',
  reasonTooShort: 'Say in at least 30 signs what is happening.',
  reasonTooLong: 'Shorten it to 2,000 signs.',
  dangerNeeded:
    'The glass is broken only where somebody is in danger now. If not, call the case director.',
  categoryNeeded: 'Choose what you ask for.',
  personNeeded: 'Say about whom it is.',
  questionNeeded: 'Write what you need to know, and why.',
  questionTooLong: 'Shorten your question to 500 signs.',
  answerNeeded: 'Choose whether you open it or decline.',
  untilNeeded: 'Give the last day: from today, within a year.',
  useNeeded: 'Choose for what it may be used.',
  verdictNeeded: 'Choose your verdict.',
  noteTooLong: 'Shorten your note to 1,000 signs.',
  askerNeeded: 'Say who asks.',
  // Break the glass
  emergencyMeans:
    'You open one case at once, for this emergency only. It shows who is in the case and what the agencies agreed to show in danger; never a protected address.',
  emergencyReviewed:
    'It is recorded with your name and your reason before anything opens. Director, owners and data-protection officer are told at once, and somebody else reviews it.',
  emergencyEnds: 'It ends by itself after fifteen minutes.',
  weakSignIn:
    'You are not signed in strongly enough for this. Sign out, and sign in with your identity card or itsme; else the hub will refuse.',
  yourCases: 'Which case?',
  anotherCase: 'Another one, by its number or code',
  caseCode: 'Number or code of the case',
  caseCodeHint:
    'The number stands in the file of your own agency (KD-...). Or whoever calls you reads out one of both: they stand on their page under "Codes to read out".',
  whom: 'About whom?',
  whomHint: 'As you know them: a name, or who they are in the family. At most 200 signs.',
  reason: 'What is happening?',
  reasonHint: 'Whoever reviews it reads this. At least 30 signs.',
  danger: 'Somebody is in danger now',
  // Ask an owner
  askTitle: 'Ask the owner to open this',
  askSealedTitle: 'Ask for something that is never named',
  askMeans:
    'You ask the agency whose data it is. Your agency, the owner and, unless it is sealed, the director see your question.',
  askSame:
    'You get the same reply whatever there is: that you may ask does not say that anything is recorded.',
  askSealedMeans: 'Every case has this same list, whatever is in it.',
  question: 'What do you need to know, and why?',
  questionHint: 'At most 500 signs. Write no more about the family than is needed.',
  askNow: 'Send the question',
  asked:
    'Your question was sent to the owner. Their answer stands in this case, under "Also in this case".',
  // Answer
  answerTitle: 'Requests and releases of your agency',
  requests: 'Waiting for your answer',
  noRequests: 'No request waits for your agency.',
  requestsWithin: 'Asked within your agency',
  requestsWithinText: 'Yours to answer where the data are of your agency; else the owner does.',
  releases: 'Opened by your agency',
  noReleases: 'Your agency has nothing open now.',
  answerThis: 'Answer',
  answerMeans:
    'You answer for your agency, once. What you open is open from now on to that whole agency in this case, until the last day or until you take it back.',
  yourAnswer: 'Your answer',
  releaseIt: 'Open it',
  declineIt: 'Decline',
  until: 'Last day',
  untilHint: 'At most a year from today.',
  use: 'For what may it be used?',
  answerNow: 'Give this answer',
  released:
    'It is opened. What may be seen in this case has changed by it, for you too: open the case again.',
  declined: 'You declined. Whoever asked sees that in the case.',
  takeBack: 'Take it back',
  revokeMeans:
    'You close it again, from this moment on, for everybody of that agency. What they read is not undone.',
  revoked:
    'It is taken back. What may be seen in this case has changed by it, for you too: open the case again.',
  // Alerts
  takeUpTitle: 'Take up this alert',
  takeUpMeans:
    'You say to all who were called on that you do something about it. It is recorded with your name and the time.',
  takenUp: 'You took it up. The others see it from now on.',
  // Codes
  codesTitle: 'Codes to read out',
  codesText:
    'A duty officer opens this case by its number or its code; a data-protection officer makes a report about a person by theirs. Codes tell nothing by themselves. Read them out only to whom they are for.',
  // Reviews
  reviewsText:
    'Each time the glass was broken in a case of yours. It does not say by whom: the verdict is about the emergency.',
  noReviews: 'No emergency waits for a verdict.',
  dangerThen: 'somebody was said to be in danger',
  wasAbout: 'About:',
  verdict: 'Verdict',
  othersReview: 'Director and data-protection officer review this; you are told of it.',
  reviewMeans: 'You give the verdict. There is one, and it cannot be changed.',
  note: 'Note',
  noteHint: 'Not required; at most 1,000 signs.',
  reviewNow: 'Give this verdict',
  reviewed: 'Your verdict is recorded.',
  // Oversight
  oversightText:
    'For the data-protection officer: what was shown of a case and never what stands in it. Each look of yours is recorded, too.',
  unusualTitle: 'Unusual access',
  unusualText:
    'Found in the last 31 days by rules that the officers set together. Each is a question to somebody, never a verdict.',
  nothingUnusual: 'Nobody looked as people seldom do.',
  overseesNothing: 'You are named as officer in no case, so there is nothing to look through here.',
  severalCases: 'several cases',
  howOften: 'How often',
  readerOfLog: 'Reader, by the pseudonym of the log',
  oversightMeans:
    'You open this one case for oversight, which is recorded with your name, and get who was shown what of it.',
  showLooks: 'Show who looked',
  codeOfCase: 'Code of the case',
  codeOfDirector:
    'The case director reads it out: it stands on their page under "Codes to read out".',
  basis: 'Legal basis',
  dataOf: 'Data of',
  reportTitle: 'Report for a data subject',
  reportMeans:
    'You get everything that was looked at about one person in the cases you oversee, with the decision of the agreed rules, and a letter. This is recorded.',
  reportNow: 'Make the report',
  reportMade: 'The report is made. Only the letter is for the person.',
  personCode: 'Code of the person',
  whoAsks: 'Who asks?',
  asksSubject: 'The person themselves',
  asksParent: 'A parent, about their child',
  letter: 'The letter',
  letterText:
    'May be handed over as it is. Nothing in it depends on what is withheld. Decide yourself about the lines that are yours to decide.',
  letterLanguage: 'Language of the letter',
  printLetter: 'Print the letter',
  printNotRecorded:
    'Use the button "Print the letter" on the page: a print has to be recorded first.',
  // Who touches nothing
  idleWarning: 'Are you still there?',
  idleWarningText: 'You will be signed out in less than a minute.',
  stay: 'Stay signed in',
  // Accessibility
  accessibilityText:
    'This page is made to meet WCAG 2.2 at level AA and EN 301 549: with keyboard alone, a screen reader, at 200 % zoom, 320 pixels wide, forced colours and without motion.',
  accessibilityPictures: 'Beside every picture stands the same as a table or a list.',
  accessibilityKnown:
    'Known limits: texts that agencies typed are shown in the language in which they were written. The print is a tagged PDF where the browser makes one.',
  accessibilityContact:
    'Something does not work for you? Tell the contact point of your agency; they reach the chain coordinator.',
  accessibilityDate: 'Statement of 22 November 2026, from a self-assessment.',
} as const;

/** One dictionary of acts. A key that is missing fails the type check. */
export type ActWords = Readonly<Record<keyof typeof enActs, string>>;
