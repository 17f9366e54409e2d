import { dayIn } from '../../schema/day';
import type { Slice } from '../../schema/disclosure';
import { inCapitals } from '../../schema/environment';
import { REGISTRY } from '../../schema/registry';
import type { AgencyCode, DataCategory } from '../kit/shared-enums';
import { Disclosure } from './disclosure';
import type { Recorded } from './disclosure-log';
import { type Knows, knownSlices } from './known-slices';
import type { Release } from './release.entity';
import type { ReportLine } from './subject-report';

/** Names a line without telling its place in the log: the pseudonyms of the log do. */
type Naming = (text: string) => string;

/**
 * The ledger of a case for who works on it: one line for all that an agency was shown of a category
 * on a day for a purpose, so that how many looked, and how often, is not in it.
 */
export function summaryLines(looks: readonly Recorded[], knows: Knows, name: Naming): Disclosure[] {
  return ordered(
    shown(looks, knows).map(({ look: { disclosure }, slice: { category } }) =>
      lineOf(name, headOf(disclosure, category)),
    ),
  );
}

/** The ledger for oversight: a line for each look, owner and category, with how and on what basis. */
export function fullLines(
  looks: readonly Recorded[],
  knows: Knows,
  name: Naming,
  releases: readonly Release[],
): Disclosure[] {
  const lines = new Map<string, Disclosure>();
  for (const { look, slice } of shown(looks, knows)) {
    const { index, disclosure } = look;
    const { owner, category } = slice;
    const head = { ...headOf(disclosure, category), ...{ index, owner } };
    const line = lineOf(name, head);
    const fields = [...(lines.get(line.id)?.fieldNames ?? []), ...slice.fields];
    const said = lines.get(line.id)?.useLimitation;
    lines.set(
      line.id,
      Object.assign(line, {
        disclosedAt: new Date(disclosure.at),
        fromAgency: agencyOf(owner),
        readerFunction: disclosure.function,
        legalBasis: disclosure.legalBasis,
        useLimitation: said ?? limitationOf(look, slice, releases, name),
        fieldNames: [...new Set(fields)].sort(),
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
      .flatMap(({ period, agency: toAgency, purpose, categories }) =>
        categories.map((category) => {
          const disclosedOn = period.length > MONTH ? period : null;
          const disclosedIn = period.slice(0, MONTH);
          return lineOf(name, { caseId, disclosedOn, disclosedIn, toAgency, category, purpose });
        }),
      ),
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
function shown(looks: readonly Recorded[], knows: Knows) {
  return looks.flatMap((look) =>
    knownSlices(look.disclosure, knows).map((slice) => ({ look, slice })),
  );
}

function headOf(
  { at, case: caseId, agency: toAgency, purpose }: Recorded['disclosure'],
  category: DataCategory,
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
  { disclosure: { at, agency } }: Recorded,
  { owner, category, persons }: Slice,
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
