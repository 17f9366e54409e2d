import { h } from 'preact';
import { render } from 'preact-render-to-string';
import director from '../../../test/golden/views/s1-ilse-maes-case-consultation.json';
import therapist from '../../../test/golden/views/s1-tine-vos-case-consultation.json';
import type { FamilyViewQuery } from '../generated/operations';
import type { Told } from '../hub';
import { familyOf } from '../view/family';
import { speechIn } from '../words/language';
import { FamilyView } from './family-view';
import { SpokenLanguage } from './speech';

/** A family on the page, from golden views. */

interface Golden {
  readonly data: unknown;
  readonly extensions: { readonly oneroof: unknown };
}

async function pageOf(golden: Golden, isEmergency = false, language: 'nl' | 'en' = 'en') {
  const family = familyOf(
    golden.data as FamilyViewQuery,
    golden.extensions.oneroof as Told,
    isEmergency,
    'somebody',
  );
  if (!family) throw new Error('Expected a case.');
  const view = h(FamilyView, { family, today: '2026-11-22' });
  return render(h(SpokenLanguage.Provider, { value: await speechIn(language) }, view));
}

const counted = (page: string, part: RegExp) => [...page.matchAll(part)].length;

describe('a family view', () => {
  it('has every section, in the order of the conference', async () => {
    const page = await pageOf(director);
    const ids = [...page.matchAll(/<section id="([\w-]+)"/g)].map(([, id]) => id);

    expect(ids).toEqual([
      ...['alerts', 'family', 'timeline', 'agencies', 'factors', 'plan', 'case-file'],
      ...['withheld', 'looks'],
    ]);
  });

  it.each([
    ['the director', director],
    ["the offender's therapist", therapist],
  ])('lists for %s each thing that is withheld, where its marks lead', async (_, golden) => {
    const page = await pageOf(golden);
    const rows = [...page.matchAll(/<tr id="(withheld-[^"]+)"/g)].map(([, id]) => id);
    const marks = [...page.matchAll(/href="#(withheld-[^"]+)"/g)].map(([, id]) => id);

    expect(rows).toHaveLength(golden.extensions.oneroof.withheld.length);
    expect(new Set(rows).size).toBe(rows.length);
    expect(marks.filter((id) => !rows.includes(id))).toEqual([]);
    expect(marks.length).toBeGreaterThan(0);
  });

  it('names an agency that is silent, on top and in its own place', async () => {
    const silent = [{ agency: 'POLICE', since: '2026-11-22T08:00:00Z' }];
    const oneroof = { ...director.extensions.oneroof, silent };
    const page = await pageOf({ data: director.data, extensions: { oneroof } });

    expect(counted(page, /alert-silent/g)).toBe(1);
    expect(counted(page, /lane-silent"/g)).toBe(1);
    expect(counted(await pageOf(director), /alert-silent|lane-silent"/g)).toBe(0);
  });

  it('says of what was opened by break-glass that it was', async () => {
    const legend = 1;
    const marks = /state-opened-mark/g;

    expect(counted(await pageOf(director), marks)).toBe(legend);
    expect(counted(await pageOf(director, true), marks)).toBeGreaterThan(legend + 5);
  });

  it('holds no style and no script: the strict policy of the page allows neither', async () => {
    expect(await pageOf(director)).not.toMatch(/ style=|<script|javascript:|data:/);
  });

  it('reads in Dutch without a word of code', async () => {
    const page = await pageOf(director, false, 'nl');
    const text = page.replace(/<[^>]+>/g, ' ');

    expect(text.match(/\b[A-Z]{3,}_[A-Z_]+\b/g) ?? []).toEqual([]);
  });
});
