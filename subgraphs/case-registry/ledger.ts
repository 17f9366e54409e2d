import { dayIn } from '../../schema/day';
import { inCapitals } from '../../schema/environment';
import { REGISTRY } from '../../schema/registry';
import type { AgencyCode } from '../kit/shared-enums';
import { Disclosure } from './disclosure';
import type { Look, Shown } from './disclosure-log';
import { type Knows, knownSlices } from './known-slices';
import type { Release } from './release.entity';
import type { ReportLine } from './subject-report';

/** Names a line without telling its place in the log: the pseudonyms of the log do. */
type Naming = (text: string) => string;

/**
 * The ledger of a case for who works on it: one line for all that an agency was shown of a category
 * on a day for a purpose, so that how many looked, and how often, is not in it.
 */
export function summaryLines(looks: readonly Look[], knows: Knows, name: Naming): Disclosure[] {
  return ordered(known(looks, knows).map(({ look, slice }) => lineOf(name, headOf(look, slice))));
}

/** The ledger for oversight: a line for each look, owner and category, with how and on what basis. */
export function fullLines(
  looks: readonly Look[],
  knows: Knows,
  name: Naming,
  releases: readonly Release[],
): Disclosure[] {
  const lines = new Map<string, Disclosure>();
  for (const { look, slice } of known(looks, knows)) {
    const { index, asked } = look;
    const { owner } = slice;
    const line = lineOf(name, { ...headOf(look, slice), ...{ index, owner } });
    const before = lines.get(line.id);
    const at = new Date(slice.at);
    lines.set(
      line.id,
      Object.assign(line, {
        disclosedAt: before?.disclosedAt && before.disclosedAt < at ? before.disclosedAt : at,
        fromAgency: agencyOf(owner),
        readerFunction: asked.function,
        legalBasis: asked.legalBasis,
        useLimitation: before?.useLimitation ?? limitationOf(look, slice, releases, name),
        fieldNames: [...new Set([...(before?.fieldNames ?? []), ...slice.fields])].sort(),
      }),
    );
  }
  return ordered([...lines.values()]);
}

/** The ledger for a client: what the report about them releases, and nothing that it withholds. */
export function clientLines(
  report: readonly ReportLine[],
  caseId: string,
  name: Naming,
): Disclosure[] {
  return ordered(
    report
      .filter(({ decision }) => decision === 'RELEASE')
      .flatMap(({ period, agency: toAgency, purpose, categories }) => {
        if (period === null) return []; // who may look did not, by that
        const disclosedOn = period.length > MONTH ? period : null;
        const disclosedIn = period.slice(0, MONTH);
        const when = { caseId, disclosedOn, disclosedIn };
        return categories.map((category) => lineOf(name, { ...when, toAgency, category, purpose }));
      }),
  );
}

/** `YYYY-MM` */
const MONTH = 7;

interface Head extends Pick<
  Disclosure,
  'disclosedOn' | 'disclosedIn' | 'toAgency' | 'category' | 'purpose'
> {
  readonly caseId: string | null;
}

/** Of each look, the parts that the reader of the ledger may know. */
function known(looks: readonly Look[], knows: Knows) {
  return looks.flatMap((look) => knownSlices(look.shown, knows).map((slice) => ({ look, slice })));
}

function headOf(
  { asked: { case: caseId, agency: toAgency, purpose } }: Look,
  { at, category }: Shown,
): Head {
  const disclosedOn = dayIn(new Date(at));
  const disclosedIn = disclosedOn.slice(0, MONTH);
  return { caseId, disclosedOn, disclosedIn, toAgency, category, purpose };
}

/** What has one head is one line. */
function lineOf(name: Naming, head: Head): Disclosure {
  const { disclosedOn, disclosedIn, toAgency, category, purpose } = head;
  const id = name(`line ${JSON.stringify(head)}`);
  return Object.assign(new Disclosure(), {
    ...{ id, disclosedOn, disclosedIn, toAgency, category, purpose },
  });
}

/** Newest first, then by what every reader of the line may see. */
function ordered(lines: readonly Disclosure[]): Disclosure[] {
  const place = ({ toAgency, category, purpose, id }: Disclosure) =>
    [toAgency, category, purpose, id].join(' ');
  const time = ({ disclosedAt, disclosedOn, disclosedIn }: Disclosure) =>
    disclosedAt?.toISOString() ?? disclosedOn ?? disclosedIn;
  const once = new Map(lines.map((line) => [line.id, line]));
  return [...once.values()].sort((one, other) =>
    time(one) === time(other)
      ? place(one) < place(other)
        ? -1
        : 1
      : time(one) < time(other)
        ? 1
        : -1,
  );
}

/** The registry is the chain's, and no agency. */
function agencyOf(owner: string): AgencyCode | null {
  return owner === inCapitals(REGISTRY) ? null : (owner as AgencyCode);
}

/** What the owner said when it released this to the reader's agency, if it had by then. */
function limitationOf(
  { asked: { agency } }: Look,
  { at, owner, category, persons }: Shown,
  releases: readonly Release[],
  pseudonymOf: Naming,
): Release['useLimitation'] | null {
  const moment = new Date(at);
  const held = releases.find(
    (one) =>
      one.toAgency === agency &&
      inCapitals(one.owner) === owner &&
      one.category === category &&
      persons.includes(pseudonymOf(one.personId)) &&
      one.givenAt <= moment &&
      (one.revokedAt === null || moment < one.revokedAt) &&
      dayIn(moment) <= one.until,
  );
  return held?.useLimitation ?? null;
}
