import { CARRIED_BY, carries, NOT_FEDERATED, type View } from './carried-by';
import { startTestHub } from './test-hub';
import { FAMILIES, nameOf, VIEWERS, viewOf } from './views-of-families';

/** Readers whom a conflict of interest keeps from knowing that the case exists. */
const CONFLICTED = new Set(['yves-arickx', 'sabine-goethals']);

describe('the views of everybody named in the five families, for every purpose open to them', () => {
  const views = FAMILIES.map((family) => [family, [] as (readonly [string, View])[]] as const);
  beforeAll(async () => {
    const hub = await startTestHub();
    try {
      for (const viewer of VIEWERS.filter(({ reader }) => !CONFLICTED.has(reader))) {
        const { data } = await viewOf(hub, viewer);
        const [, own] = views.find(([family]) => family === viewer.family) ?? [];
        own?.push([nameOf(viewer), data as unknown as View]);
      }
    } finally {
      await hub.stop();
    }
  }, 600_000);

  it('are many', () => {
    expect(views.flatMap(([, own]) => own).length).toBeGreaterThan(350);
  });

  it.each(views)('%s: say nowhere what stays at its source', (family, own) => {
    const words = NOT_FEDERATED.filter((fact) => fact.family === family);
    const said = own.flatMap(([name, view]) => {
      const text = JSON.stringify(view).toLowerCase();
      return words
        .filter(({ match }) => text.includes(match.toLowerCase()))
        .map(({ match }) => `${name}: ${match}`);
    });

    expect(said).toEqual([]);
  });

  it.each(views)('%s: carry to nobody what the table says nobody reads', (family, own) => {
    const sealed = CARRIED_BY.filter((fact) => fact.family === family && fact.by === 'nobody');
    const readers = own
      .filter(([, view]) => sealed.some((fact) => carries(view, fact)))
      .map(([name]) => name);

    expect(readers).toEqual([]);
  });
});
