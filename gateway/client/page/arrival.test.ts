import { arrive, comeAnew, comeBack } from './arrival';

/** Where a page begins, in as much of a browser as it asks for. */

const done: string[] = [];
const part = (name: string) => ({
  setAttribute: () => undefined,
  focus: () => done.push(`focus on ${name}`),
});
let heading: ReturnType<typeof part> | null;

beforeAll(() => {
  Object.assign(globalThis, {
    document: { querySelector: () => heading, getElementById: () => part('content') },
    scrollTo: ({ top }: { top: number }) => done.push(`to ${String(top)}`),
  });
});
beforeEach(() => {
  done.length = 0;
  heading = null;
});

/** What is shown late, and then something that belongs to it. */
function shown(): void {
  arrive();
  heading = part('heading');
  arrive();
  arrive();
}

describe('a page', () => {
  it('begins at its top with the focus on its heading, once that is there', () => {
    comeAnew();
    shown();

    expect(done).toEqual(['to 0', 'focus on content', 'to 0', 'focus on heading']);
  });

  it('is where it was left for who goes back, once it is as long again', () => {
    comeBack(1_234);
    shown();

    expect(done).toEqual(['to 1234']);
  });

  it.each([null, undefined, { any: 1 }])(
    'is the browser’s to place where nothing is known: %j',
    (left) => {
      comeBack(left);
      shown();

      expect(done).toEqual([]);
    },
  );
});
