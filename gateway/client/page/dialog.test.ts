import { type ComponentChild, h } from 'preact';
import { render } from 'preact-render-to-string';
import { familyWith } from '../testing/family';
import { enActs } from '../words/en-acts';
import { speechIn } from '../words/language';
import { ActDialog } from './acts/act-dialog';
import { SpokenActs } from './acts/act-words';
import { IdleWarning } from './idle-warning';
import { SpokenLanguage } from './speech';

/** What covers the page, and with it the way out in its frame. */

const nothing = () => undefined;

async function shown(dialog: ComponentChild): Promise<string> {
  const words = h(SpokenActs.Provider, { value: enActs }, dialog);
  return render(h(SpokenLanguage.Provider, { value: await speechIn('en') }, words));
}

describe('a dialog', () => {
  it.each([
    ['that asks who is there', () => h(IdleWarning, { onStay: nothing }), 'Are you still there?'],
    [
      'of an act',
      () =>
        h(ActDialog, {
          ...{ act: { name: 'answer' }, as: { function: 'AGENCY_WORKER', agency: 'POLICE' } },
          place: {
            ...{ caseId: 'c', family: familyWith({}), token: 'a-pass', today: '2026-11-22' },
            ...{ change: nothing, reopen: nothing, onSignedOut: nothing },
          },
          onClose: nothing,
        }),
      enActs.answerTitle,
    ],
  ] as const)('%s has the way out in its head, after its title', async (_what, dialog, title) => {
    const [, head = '', rest = ''] =
      /<div class="dialog-head">(.*?)<\/div>(.*)/s.exec(await shown(dialog())) ?? [];

    expect(head).toMatch(/<h2[^>]*>([^<]+)<\/h2><button type="button" class="button exit"/);
    expect(head).toContain(title);
    expect(rest).not.toContain('exit');
  });
});
