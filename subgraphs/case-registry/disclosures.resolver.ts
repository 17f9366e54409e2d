import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { inCapitals } from '../../schema/environment';
import { MATRIX } from '../../schema/policy/generated/matrix';
import { type Context, passOf, readerOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { mayRead, THE_CASE } from '../kit/rights';
import type { DataCategory } from '../kit/shared-enums';
import { AgencyDisclosure } from './agency-disclosure';
import { ChainCase } from './chain-case.entity';
import { Disclosure } from './disclosure';
import { type Look, looksIn, pseudonymsIn } from './disclosure-log';
import { knownSlices, type Knows, knowsBy } from './known-slices';
import { clientLines, fullLines, summaryLines } from './ledger';
import { isBorneOut, membershipsToday } from './memberships';
import { passContent } from './pass-content';
import { Release } from './release.entity';
import { reportOfReader } from './report-of-reader';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const releasesOf = manyBy(Release, 'caseId', byId);

/** Who looked: from the disclosure log, as much of it as its reader may know. */
@Resolver(() => ChainCase)
export class Disclosures {
  @NeedToKnow('ACCESS_LOG', 'SUMMARY')
  @FieldResolver(() => [Disclosure], {
    nullable: true,
    description: 'Who was shown what of this family; newest first, of at most a thousand looks.',
  })
  async disclosures(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<Disclosure[]> {
    const { claims } = passOf(context);
    const name = namingIn(context);
    if (claims.function === 'CLIENT')
      return clientLines(await reportOfReader(context, name), id, name);
    const looks = await looksIn(context, [id]);
    const knows = knowsBy(claims, context.settings.today, name);
    if (!mayRead(context, THE_CASE, 'ACCESS_LOG', 'FULL')) return summaryLines(looks, knows, name);
    return fullLines(looks, knows, name, await releasesOf(context, id));
  }

  @NeedToKnow('STRUCTURE')
  @Query(() => [AgencyDisclosure], {
    nullable: true,
    description:
      'Who was shown data of your agency, in cases that you are its contact point of; newest first, of at most a thousand looks.',
  })
  async disclosuresOfMyAgency(@Ctx() context: Context): Promise<AgencyDisclosure[]> {
    const reader = readerOf(context);
    const named = (await membershipsToday(context)).filter(
      (one) => one.function === 'AGENCY_SPOC' && isBorneOut(one, reader),
    );
    const owned = new Map(
      named.flatMap(({ caseId, agency }) => (agency ? [[caseId, agency] as const] : [])),
    );
    const looks = await looksIn(context, [...owned.keys()], [...new Set(owned.values())]);
    const knowing = new Map(
      await Promise.all(
        Array.from(
          owned.keys(),
          async (caseId) => [caseId, await knowsNow(context, caseId)] as const,
        ),
      ),
    );
    return looks
      .flatMap((look) => {
        const caseId = look.asked.case ?? '';
        const [owner, knows] = [owned.get(caseId), knowing.get(caseId)];
        return owner && knows ? linesOfAgency(look, owner, knows, namingIn(context)) : [];
      })
      .reverse();
  }
}

function namingIn(context: Context): (text: string) => string {
  const pseudonyms = pseudonymsIn(context);
  return (text) => pseudonyms.of(text);
}

/** What a contact point may know of now, by the pass that they would be given. */
async function knowsNow(context: Context, caseId: string): Promise<Knows> {
  const as = { function: 'AGENCY_SPOC', purpose: 'CASE_CONSULTATION' } as const;
  const pass = await passContent(context, { caseId, ...as });
  return knowsBy(pass, context.settings.today, namingIn(context), true);
}

const CATEGORIES = Object.keys(MATRIX) as DataCategory[];

function linesOfAgency(
  { index, asked, shown }: Look,
  owner: string,
  knows: Knows,
  name: (text: string) => string,
): AgencyDisclosure[] {
  const slices = knownSlices(shown, knows).filter((one) => one.owner === inCapitals(owner));
  const [first] = slices.map(({ at }) => at).sort();
  if (first === undefined) return [];
  const all = new Set(slices.map(({ category }) => category));
  const { agency: toAgency, function: readerFunction, purpose } = asked;
  return [
    Object.assign(new AgencyDisclosure(), {
      id: name(`look ${owner} ${String(index)}`),
      caseId: asked.case,
      disclosedAt: new Date(first),
      ...{ toAgency, readerFunction, purpose },
      categories: CATEGORIES.filter((category) => all.has(category)),
      fieldCount: new Set(slices.flatMap(({ fields }) => fields)).size,
    }),
  ];
}
