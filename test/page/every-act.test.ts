import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LATER_OPERATIONS } from '../../gateway/client/generated/later-operations';
import { OPERATIONS } from '../../gateway/client/generated/operations';

/**
 * Whatever can be done on the page is walked by keyboard alone. What there is to do is read from the
 * page's own code, so that an act that is added and walked nowhere is found here.
 */

const CLIENT = join(__dirname, '../../gateway/client');

/** In which test of which file each is walked. */
const DIRECTOR = 'keyboard';
const OWNER = 'keyboard-owners';
const OFFICER = 'keyboard-officers';
const WAYS_OUT = 'ways-out';
const IDLE = 'idle';

const OPENS = [DIRECTOR, 'opens a case, and is at what came'] as const;
const ASKS = [DIRECTOR, 'asks an owner, after saying what is missing'] as const;
const ASKS_BLINDLY = [DIRECTOR, 'asks blindly for what is never named'] as const;
const TAKES_UP = [DIRECTOR, 'takes up an alert'] as const;
const PRINTS = [DIRECTOR, 'fetches again, and prints, and is still at the button'] as const;
const READS_ON = [
  DIRECTOR,
  'reads about accessibility, goes back to the list, and signs out',
] as const;
const LOOKS_ALONG = [
  DIRECTOR,
  'looks along the time line, and at the time line of one person',
] as const;
const UNFOLDS = [DIRECTOR, 'unfolds what is folded'] as const;
const SIGNS_IN = [DIRECTOR, 'chooses a language, and signs in'] as const;
const DECLINES = [OWNER, 'declines'] as const;
const GIVES = [OWNER, 'opens what was asked, and the case again'] as const;
const TAKES_BACK = [OWNER, 'takes back what it opened'] as const;
const IN_DANGER = [
  OFFICER,
  'breaks the glass for a case they are not named in, after saying what is missing',
] as const;
const REVIEWS = [OFFICER, 'gives a verdict as the director of the case'] as const;
const OVERSEES = [OFFICER, 'sees who looked into a case, without a fact of it'] as const;
const REPORTS = [OFFICER, 'makes a report, and prints its letter in another language'] as const;
const TRIES_AGAIN = [WAYS_OUT, 'tries again, when the hub did not answer for long'] as const;

const WALKED: Readonly<Record<string, readonly [file: string, sentence: string]>> = {
  'operation AcknowledgeAlert': TAKES_UP,
  'operation CaseDisclosures': OVERSEES,
  'operation DeclineRelease': DECLINES,
  'operation FamilyPrint': PRINTS,
  'operation FamilyView': OPENS,
  'operation MyCases': SIGNS_IN,
  'operation MyReviews': REVIEWS,
  'operation OpenCase': OPENS,
  'operation Release': GIVES,
  'operation RequestRelease': ASKS,
  'operation ReviewEmergency': REVIEWS,
  'operation RevokeRelease': TAKES_BACK,
  'operation SealedCategories': ASKS_BLINDLY,
  'operation SubjectReport': REPORTS,
  'operation UnusualAccess': OVERSEES,
  'form answer': DECLINES,
  'form ask': ASKS,
  'form emergency': IN_DANGER,
  'form open': OPENS,
  'form oversight': OVERSEES,
  'form report': REPORTS,
  'form review': REVIEWS,
  'form revoke': TAKES_BACK,
  'form take-up': TAKES_UP,
  'act answer': DECLINES,
  'act ask': ASKS,
  'act askSealed': ASKS_BLINDLY,
  'act codes': [DIRECTOR, 'reads out a code'],
  'act takeUp': TAKES_UP,
  'button answerThis': DECLINES,
  'button back': DECLINES,
  'button change': [DIRECTOR, 'opens the case for another purpose, and is at the question'],
  'button children': ASKS, // of every act
  'button close': ASKS_BLINDLY,
  'button doIt': ASKS, // of every form of an act
  'button language-choice': SIGNS_IN,
  'button openNow': OPENS,
  'button print': PRINTS,
  'button printLetter': REPORTS,
  'button quickExit': [
    WAYS_OUT,
    'is gone at once from the middle of an act, and what was typed is too',
  ],
  'button refresh': PRINTS,
  'button signOut': READS_ON,
  'button stay': [IDLE, 'stays, in the middle of an act, and nothing is lost'],
  'button takeBack': TAKES_BACK,
  'button timeLine.all': LOOKS_ALONG,
  'button tryAgain': TRIES_AGAIN,
  'field Day': GIVES,
  'field Line': IN_DANGER,
  'field OneOf': GIVES,
  'field Sentences': ASKS,
  'field Tick': IN_DANGER,
  'link in agencies': UNFOLDS, // telephone numbers, gone past on the way
  'link in case-page': [WAYS_OUT, 'goes on when the time of a pass is over'],
  'link in frame': READS_ON,
  'link in in-danger': [OFFICER, 'breaks the glass from a case that they are named in'],
  'link in link': OPENS, // whichever leads within the page
  'link in my-cases': OPENS,
  'link in signed-out': SIGNS_IN,
  'link in states': [DIRECTOR, 'follows a mark of something withheld to its reason'],
  'picture in genogram': [DIRECTOR, 'chooses a person in the picture, and everybody again'],
  'picture in time-line': LOOKS_ALONG,
  'region in genogram': [DIRECTOR, 'scrolls a picture that is wider than the page'],
  'region in time-line': [DIRECTOR, 'scrolls a picture that is wider than the page'],
  'select in timeline': LOOKS_ALONG,
  'unfolds in agencies': UNFOLDS,
  'unfolds in case-file': UNFOLDS,
  'unfolds in dpo-disclosures': OVERSEES,
  'unfolds in genogram': UNFOLDS,
  'unfolds in looks': UNFOLDS,
  'unfolds in time-line': UNFOLDS,
};

/** Every component of the page, by the name of its file. */
function sources(): readonly { readonly name: string; readonly text: string }[] {
  return ['page', 'page/acts', 'page/sections', 'picture'].flatMap((folder) =>
    readdirSync(join(CLIENT, folder))
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => ({
        name: basename(file, '.tsx'),
        text: readFileSync(join(CLIENT, folder, file), 'utf8'),
      })),
  );
}

/** What a component offers to do, by what its code says. */
function offeredIn({ name, text }: { readonly name: string; readonly text: string }): string[] {
  const first = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');
  const inFile = (kind: string, pattern: RegExp) =>
    pattern.test(text) ? [`${kind} in ${name}`] : [];
  const buttons = [...text.matchAll(/<button[^]*?<\/button>/g)].map(([button]) => {
    // What stands on it is said last, after what it says while it is busy.
    const words = button.matchAll(/\b(?:words|acts)(?:\.|\(')([\w.]+)|\b(doIt|children)\b/g);
    const [, word, own] = [...words].at(-1) ?? [];
    return `button ${word ?? own ?? name}`;
  });
  return [
    ...first(/\sform=(?:"|\{`)([\w-]+)/g).map((form) => `form ${form}`),
    ...first(/_FORM = '([\w-]+)'/g).map((form) => `form ${form}`),
    ...first(/useDraft\(`([\w-]+)/g).map((form) => `form ${form}`),
    ...first(/act=\{\{ name: '(\w+)'/g).map((act) => `act ${act}`),
    ...(name === 'fields'
      ? first(/^export function (\w+)/gm).map((field) => `field ${field}`)
      : []),
    ...buttons,
    ...inFile('link', /<a\b[^>]*\shref=|<Link\b/),
    ...inFile('picture', /role: 'button'/),
    ...inFile('region', /tabindex=\{0\}/),
    ...inFile('select', /<select\b/),
    ...inFile('unfolds', /<summary\b/),
  ];
}

describe('whatever can be done on the page', () => {
  const offered = () => [
    ...Object.keys({ ...OPERATIONS, ...LATER_OPERATIONS }).map((name) => `operation ${name}`),
    ...sources().flatMap(offeredIn),
  ];

  it('is walked by keyboard somewhere', () => {
    expect(Object.keys(WALKED).sort()).toEqual([...new Set(offered())].sort());
  });

  it('is walked where it is said to be', () => {
    const walks = Object.values(WALKED).filter(
      ([file, sentence]) =>
        !readFileSync(join(__dirname, `${file}.long.test.ts`), 'utf8').includes(`it('${sentence}'`),
    );
    expect(walks).toEqual([]);
  });

  it('would be missed, were it added: the control', () => {
    const text = `<button type="button">{isBusy ? words.sending : words.sendAll}</button>
      <ActForm form={\`send:\${id}\`}><summary>{words.all}</summary></ActForm>`;

    expect(offeredIn({ name: 'send', text })).toEqual([
      ...['form send', 'button sendAll', 'unfolds in send'],
    ]);
  });
});
