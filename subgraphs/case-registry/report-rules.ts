import type { PartySide } from '../../schema/policy/vocabulary';
import type { Words } from './report-words';

/**
 * What a data subject is told of who looked at their data (GDPR art. 15; art. 15(4) and 23 bound
 * it), as a table that a data-protection officer can read: of the rules, in this order, the first
 * that fits decides.
 */

export const RELEASE_DECISIONS = ['RELEASE', 'WITHHOLD', 'ASK_DPO'] as const;
export type ReleaseDecision = (typeof RELEASE_DECISIONS)[number];

export const ASKERS = ['SUBJECT', 'PARENT'] as const;

/** Who looked, or may look, seen from whom the report is about. */
export const READER_KINDS = [
  /** An agency that was named to work for this person alone, whether or not it ever looked. */
  'OWN_AGENCY',
  /** The person themselves. */
  'SUBJECT',
  /** Another client of the case. */
  'FAMILY',
  /** Works for this person, and for nobody and nothing else in the case. */
  'OWN_WORKER',
  /** Works for a minor, or at the child abuse centre, whoever else they work for. */
  'CHILDS_WORKER',
  /** Works for somebody on the offender's side, whatever else they do. */
  'OFFENDERS_WORKER',
  /** Everybody else: works for the case as a whole, for other clients, on duty, or is not known. */
  'PARTNER',
] as const;
export type ReaderKind = (typeof READER_KINDS)[number];

/** What a rule may look at: one category of one person, that one reader was given, or may be. */
export interface Look {
  readonly side: PartySide;
  readonly minor: boolean;
  readonly asker: (typeof ASKERS)[number];
  /** The person was told that there is a case. */
  readonly informed: boolean;
  readonly reader: ReaderKind;
  /** What the matrix says of the category to the client: theirs, released by its owner, or closed. */
  readonly opens: 'TO_CLIENT' | 'BY_RELEASE' | 'NEVER';
  /** Of a category whose very existence is hidden (S5). */
  readonly sealed: boolean;
  /** Of a category in which stands what a child said, or that a child did. */
  readonly childsConfidence: boolean;
}

export interface ReportRule {
  readonly name: string;
  /** Every fact that is named has one of these values. */
  readonly when: { readonly [Fact in keyof Look]?: readonly Look[Fact][] };
  readonly decision: ReleaseDecision;
  /** How exactly a line says when, and whether it says which agency. */
  readonly says?: { readonly period: 'DAY' | 'MONTH'; readonly agency: boolean };
  readonly because: Words;
}

export const REPORT_RULES: readonly ReportRule[] = [
  {
    name: 'parent-asks-about-minor',
    when: { asker: ['PARENT'] },
    decision: 'ASK_DPO',
    because: {
      en: 'A parent asks about a child. Which agency looked, and when, can tell that the child spoke.',
      nl: 'Een ouder vraagt naar een kind. Welke dienst keek, en wanneer, kan zeggen dat het kind sprak.',
    },
  },
  {
    name: 'childs-own-confidence',
    when: { minor: [true], childsConfidence: [true] },
    decision: 'ASK_DPO',
    because: {
      en: 'What a child told is theirs, but a paper that says who heard it comes into other hands.',
      nl: 'Wat een kind vertelde is van het kind, maar een brief die zegt wie het hoorde komt in andere handen.',
    },
  },
  {
    name: 'childs-confidence',
    when: { childsConfidence: [true] },
    decision: 'WITHHOLD',
    because: {
      en: 'It could tell that a child spoke, or that somebody was worried about a child.',
      nl: 'Het kan zeggen dat een kind sprak, of dat iemand bezorgd was om een kind.',
    },
  },
  {
    name: 'sealed-from-this-person',
    when: { sealed: [true], opens: ['BY_RELEASE', 'NEVER'] },
    decision: 'WITHHOLD',
    because: {
      en: 'Whether this exists is hidden from this person, and so is that somebody asked for it.',
      nl: 'Of dit bestaat is voor deze persoon verborgen, en dus ook dat iemand ernaar vroeg.',
    },
  },
  {
    name: 'not-yet-informed',
    when: { side: ['OFFENDER_SIDE', 'NEUTRAL'], informed: [false] },
    decision: 'WITHHOLD',
    because: {
      en: 'This person was not told of the case yet. That comes first, by who knows what is safe.',
      nl: 'Deze persoon weet nog niet van het dossier. Dat komt eerst, door wie weet wat veilig is.',
    },
  },
  {
    name: 'victim-not-yet-informed',
    when: { side: ['VICTIM_SIDE'], informed: [false] },
    decision: 'ASK_DPO',
    because: {
      en: 'This person is not a client of the case yet: ask who helps them how to tell it safely.',
      nl: 'Deze persoon is nog geen cliënt van het dossier: vraag wie helpt hoe het veilig verteld wordt.',
    },
  },
  {
    name: 'sealed',
    when: { side: ['VICTIM_SIDE'], sealed: [true] },
    decision: 'ASK_DPO',
    because: {
      en: 'It is theirs to know, but a paper that says it may be found by whom it is kept from.',
      nl: 'De persoon mag het weten, maar een brief die het zegt kan gevonden worden door wie het niet mag weten.',
    },
  },
  {
    name: 'own-look',
    when: { reader: ['SUBJECT'] },
    decision: 'RELEASE',
    says: { period: 'DAY', agency: false },
    because: {
      en: 'The person looked themselves.',
      nl: 'De persoon keek zelf.',
    },
  },
  {
    name: 'look-of-another-client',
    when: { reader: ['FAMILY'] },
    decision: 'WITHHOLD',
    because: {
      en: 'That somebody else of the family signed in is theirs to tell.',
      nl: 'Dat iemand anders van het gezin inlogde, is aan die persoon om te vertellen.',
    },
  },

  // The victim's side: everything, but what others said in confidence.
  {
    name: 'childs-worker',
    when: { side: ['VICTIM_SIDE'], reader: ['CHILDS_WORKER'] },
    decision: 'ASK_DPO',
    because: {
      en: 'Who looked works for a child: the day and the agency could tell that the child spoke.',
      nl: 'Wie keek, werkt voor een kind: de dag en de dienst kunnen zeggen dat het kind sprak.',
    },
  },
  {
    name: 'owner-releases-it',
    when: { side: ['VICTIM_SIDE'], opens: ['BY_RELEASE'] },
    decision: 'ASK_DPO',
    because: {
      en: 'Its owner tells clients of this item by item: ask the owner first.',
      nl: 'De eigenaar vertelt dit stuk voor stuk aan cliënten: vraag het eerst aan de eigenaar.',
    },
  },
  {
    name: 'not-through-the-hub',
    when: { side: ['VICTIM_SIDE'], opens: ['NEVER'] },
    decision: 'ASK_DPO',
    because: {
      en: 'Clients do not get this through the hub: its owner says whether it may be told.',
      nl: 'Cliënten krijgen dit niet via de hub: de eigenaar zegt of het verteld mag worden.',
    },
  },
  {
    name: 'offenders-worker',
    when: { side: ['VICTIM_SIDE'], reader: ['OFFENDERS_WORKER'] },
    decision: 'RELEASE',
    says: { period: 'MONTH', agency: false },
    because: {
      en: "Who looked works for the offender's side; the agency would tell of their help or guidance.",
      nl: 'Wie keek, werkt voor de kant van de pleger; de dienst zou zeggen welke hulp of begeleiding die krijgt.',
    },
  },
  {
    name: 'victims-own-report',
    when: { side: ['VICTIM_SIDE'] },
    decision: 'RELEASE',
    says: { period: 'DAY', agency: true },
    because: {
      en: 'A victim may know who looked at their data.',
      nl: 'Een slachtoffer mag weten wie naar de eigen gegevens keek.',
    },
  },

  // Everybody else: only what is the same whether or not somebody else spoke. No look of another is.
  {
    name: 'own-agency',
    when: { reader: ['OWN_AGENCY'] },
    decision: 'RELEASE',
    says: { period: 'MONTH', agency: true },
    because: {
      en: 'It works for this person alone, who knows it. It is named whether or not it looked.',
      nl: 'De dienst werkt voor deze persoon alleen, die hem kent. Of hij keek, staat er niet.',
    },
  },
  {
    name: 'kept-from-this-person',
    when: { opens: ['BY_RELEASE', 'NEVER'] },
    decision: 'WITHHOLD',
    because: {
      en: 'This is kept from this person, or an owner opens it when something happened.',
      nl: 'Dit is niet voor deze persoon, of een eigenaar opent het als er iets gebeurde.',
    },
  },
  {
    name: 'own-worker',
    when: { reader: ['OWN_WORKER'] },
    decision: 'WITHHOLD',
    because: {
      en: 'That, when and for what an own worker looked can tell that something was said or reported.',
      nl: 'Dat een eigen werker keek, wanneer en waarvoor, kan zeggen dat er iets verteld of gemeld werd.',
    },
  },
  {
    name: 'may-follow-from-what-another-said',
    when: {},
    decision: 'WITHHOLD',
    because: {
      en: 'Who looked does not work for this person alone, and may have looked because somebody else spoke.',
      nl: 'Wie keek, werkt niet alleen voor deze persoon, en keek misschien omdat iemand anders sprak.',
    },
  },
];

/** The first rule that fits. The last fits always. */
export function ruleFor(look: Look, rules: readonly ReportRule[]): ReportRule {
  const found = rules.find(({ when }) =>
    Object.entries(when).every(([fact, values]) =>
      (values as readonly unknown[]).includes(look[fact as keyof Look]),
    ),
  );
  if (!found) throw new RangeError('Expected a last rule that always fits.');
  return found;
}
