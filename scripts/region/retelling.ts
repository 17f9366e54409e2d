import { CALIBRATION } from './calibration';
import { type CaseDraft, draftOf } from './case-draft';
import { type Cast, castOf, type Region } from './cast';
import { drawsOf } from './draws';
import { regionId } from './identity';
import { spelledOtherwise } from './names';
import { type Copy, isAgency, type Repeated, rowsTold, type ToldRow } from './rows-told';
import type { Story, StoryRow } from './story';

/**
 * Tells the n-th case: the story that was drawn for it, of other people, in other weeks, in another
 * place. Each row is one that a family has, so each case is as whole as the family it is told after.
 */
export function retold(region: Region, index: number): StoryRow[] {
  const draft = draftOf(region.seed, index, region.stories);
  const { rows, repeated } = rowsTold(draft);
  const telling = { region, draft, repeated, cast: castOf(region, draft), ids: new Map() };
  return rows.flatMap((row) => {
    const values: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(row.values)) {
      const told = valueOf(telling, row, field, value);
      if (told === NOBODY_LEFT) return [];
      values[field] = told;
    }
    return [{ agency: row.agency, table: row.table, values }];
  });
}

interface Telling {
  readonly region: Region;
  readonly draft: CaseDraft;
  readonly repeated: Repeated;
  readonly cast: Cast;
  readonly ids: Map<string, string>;
}

const NOBODY_LEFT = Symbol('a list of whom nobody takes part');
const [DAY_MS, DAYS_BETWEEN_INCIDENTS] = [86_400_000, 21];

function valueOf(telling: Telling, row: ToldRow, field: string, value: unknown): unknown {
  const own = OWN_WORDS[`${row.table}.${field}`] ?? OWN_WORDS[field];
  if (own && value !== null && value !== undefined) return own(telling, row, value as string);
  if (value instanceof Date) return new Date(value.getTime() - daysEarlier(telling, row) * DAY_MS);
  if (Array.isArray(value)) return listOf(telling, row, value as unknown[]);
  return typeof value === 'string' ? textOf(telling, row, value) : value;
}

/** Those who take part, and agencies with data; a list of others alone would say something else. */
function listOf(telling: Telling, row: ToldRow, list: readonly unknown[]): unknown {
  const { draft, repeated } = telling;
  const { siblings } = row.copy.sibling === 0 ? draft : { siblings: 1 };
  const told = list.flatMap((one) => {
    if (typeof one !== 'string') return [one];
    if (isAgency(one)) return draft.agencies.has(one as never) ? [one] : [];
    const id = idOf(telling, one, row.copy);
    if (id === undefined)
      return draft.story.persons.some((other) => other.id === one)
        ? []
        : [textOf(telling, row, one)];
    if (siblings < 2 || !repeated.siblings.has(one)) return [id];
    return Array.from({ length: siblings }, (_, sibling) =>
      idOf(telling, one, { ...row.copy, sibling }),
    );
  });
  return told.length === 0 && list.length > 0 ? NOBODY_LEFT : told;
}

/** The hub id of whoever plays this one, or of the row that is told in place of that one. */
function idOf(telling: Telling, of: string, { sibling, incident }: Copy): string | undefined {
  const { region, draft, repeated, cast, ids } = telling;
  const copy = {
    sibling: repeated.siblings.has(of) ? sibling : 0,
    incident: repeated.incidents.has(of) ? incident : 0,
  };
  const key = `${of}/${String(copy.sibling)}/${String(copy.incident)}`;
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id =
    cast.person(of, copy.sibling)?.id ??
    cast.professional(of)?.id ??
    (idsIn(draft.story).has(of) && !isPerson(draft.story, of)
      ? regionId(region.seed, `${String(draft.index)}/${key}`)
      : undefined);
  if (id !== undefined) ids.set(key, id);
  return id;
}

function isPerson({ persons }: Story, id: string): boolean {
  return persons.some((one) => one.id === id);
}

function textOf(telling: Telling, row: ToldRow, text: string): string {
  const id = text.length === ID_LENGTH ? idOf(telling, text, row.copy) : undefined;
  if (id !== undefined) return id;
  if (DATE.test(text)) return dateOf(telling, row, text);
  if (MONTH.test(text)) return monthOf(telling, row, text);
  if (REFERENCE.test(text)) return referenceOf(telling, row, text);
  if (!/[a-z]/.test(text)) return text;
  return text.replace(wordsIn(telling.region, telling.draft.story), (word) => {
    const [, month, year] = /^([A-Z][a-z]+) (20\d\d)$/.exec(word) ?? [];
    if (month === undefined) return telling.cast.named(word, row.copy.sibling);
    return inWords(earlier(telling, row, Date.parse(`15 ${month} ${String(year)} UTC`)));
  });
}

const ID_LENGTH = 20;
const DATE = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;
const REFERENCE = /^[A-Z]{2,3}[\d.-][^ ]*\d$/;

function daysEarlier({ draft }: Telling, { copy }: ToldRow): number {
  return draft.daysEarlier + copy.incident * DAYS_BETWEEN_INCIDENTS;
}

function earlier(telling: Telling, row: ToldRow, time: number): Date {
  return new Date(time - daysEarlier(telling, row) * DAY_MS);
}

/** A child's birth date is theirs, wherever it stands; other days are some weeks earlier. */
function dateOf(telling: Telling, row: ToldRow, date: string): string {
  const born = telling.draft.persons.find(({ birthDate }) => birthDate === date);
  const { sibling } = born && telling.repeated.siblings.has(born.id) ? row.copy : { sibling: 0 };
  if (born) return telling.cast.person(born.id, sibling)?.birthDate ?? date;
  return earlier(telling, row, Date.parse(date)).toISOString().slice(0, 10);
}

/** The month of a day that stands beside it; else of the middle of the month. */
function monthOf(telling: Telling, row: ToldRow, month: string): string {
  const days = Object.values(row.values).flatMap((one) =>
    one instanceof Date ? [one.toISOString()] : typeof one === 'string' ? [one] : [],
  );
  const time = Date.parse(days.find((day) => day.startsWith(`${month}-`)) ?? `${month}-15`);
  return earlier(telling, row, time).toISOString().slice(0, 7);
}

function inWords(date: Date): string {
  return date.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

const [HUNDRED, CENTURY] = [100, /^(20\d\d|458)$/];

/** The number of a file: the agency's and the year as they were, the rest the case's own. */
function referenceOf({ draft }: Telling, { copy }: ToldRow, reference: string): string {
  return reference.replaceAll(/\d{3,}/g, (digits) => {
    if (CENTURY.test(digits)) return digits;
    const own = (Number(digits) + copy.incident * 7 + copy.sibling) % HUNDRED;
    return String(draft.index * HUNDRED + own).padStart(6, '0');
  });
}

/** What a field says of its own, where the story cannot. By table and field, or by field alone. */
const OWN_WORDS: Readonly<
  Record<string, (telling: Telling, row: ToldRow, value: string) => unknown>
> = {
  'Person.knownAs': (telling, row) => {
    const { callName = '', familyName = '' } = whoIn(telling, row) ?? {};
    return `${callName} ${familyName}`;
  },
  'Person.callName': (telling, row) => whoIn(telling, row)?.callName,
  'CivilRecord.givenNames': (telling, row) => whoIn(telling, row)?.callName,
  'CivilRecord.familyName': (telling, row) => {
    const { id = '', familyName = '' } = whoIn(telling, row) ?? {};
    const draws = drawsOf(`${id}/spelling`);
    return draws.chance(CALIBRATION.spelledOtherwise) ? spelledOtherwise(familyName) : familyName;
  },
  'CivilRecord.birthDate': (telling, row) => {
    const { id = '', birthDate = '' } = whoIn(telling, row) ?? {};
    if (!drawsOf(`${id}/birth`).chance(CALIBRATION.wrongBirthDate)) return birthDate;
    return new Date(Date.parse(birthDate) + DAY_MS).toISOString().slice(0, 10);
  },
  'CivilRecord.nationalNumber': (telling, row) => whoIn(telling, row)?.nationalNumber,
  'ChainCase.approachCode': ({ draft }) => draft.approach,
  'ChainCase.number': ({ draft }, _row, number) =>
    `KD-${draft.approach}-${number.split('-')[2] ?? ''}-Z${String(draft.index + 1).padStart(5, '0')}`,
  'TriageRecord.colour': ({ draft }) => draft.colour,
  'TriageRecord.reportedBy': ({ draft }) => draft.reportedBy,
  municipalityCode: ({ draft }, _row, code) => (code === NOWHERE ? code : draft.place.code),
  municipalityName: ({ draft }) => draft.place.name,
  postalCode: ({ draft }, _row, code) => (code === NO_POST ? code : draft.place.postalCode),
  houseNumber: ({ draft }) => String((draft.index % 900) + 100),
  subject: ({ region, cast }, row, subject) => {
    const worker = region.professionals.get(subject);
    if (worker) return cast.professional(worker.id)?.subject;
    const [self] = row.values['worksForIds'] as readonly string[];
    return `reader:${cast.person(self ?? '', 0)?.id ?? ''}`;
  },
};

/** Of addresses that are kept secret: no municipality and no post office has these. */
const [NOWHERE, NO_POST] = ['99999', '0000'];

function whoIn({ cast, repeated }: Telling, { values, copy }: ToldRow) {
  const id = String(values['personId'] ?? values['id']);
  return cast.person(id, repeated.siblings.has(id) ? copy.sibling : 0);
}

const ids = new WeakMap<Story, ReadonlySet<unknown>>();

/** All ids of a story: of its case and of every row of its own. */
function idsIn(story: Story): ReadonlySet<unknown> {
  let found = ids.get(story);
  if (!found) {
    found = new Set([story.caseId, ...story.rows.map(({ values }) => values['id'])]);
    ids.set(story, found);
  }
  return found;
}

const patterns = new WeakMap<Story, RegExp>();

/** Names and months, as words of a text. */
function wordsIn({ professionals }: Region, story: Story): RegExp {
  let pattern = patterns.get(story);
  if (!pattern) {
    const staff = Array.from(professionals.values(), ({ name }) => name);
    const people = story.persons.flatMap(({ callName, familyName }) => [callName, familyName]);
    const names = [...new Set([...staff, ...people])].join('|');
    const months = Array.from({ length: 12 }, (_, month) =>
      new Date(Date.UTC(2026, month)).toLocaleDateString('en', { month: 'long' }),
    ).join('|');
    pattern = new RegExp(`\\b(?:${names})\\b|\\b(?:${months}) 20\\d\\d\\b`, 'g');
    patterns.set(story, pattern);
  }
  return pattern;
}
