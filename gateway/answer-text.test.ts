import { answerText } from './answer-text';

describe('the text of an answer', () => {
  it('is its JSON, and nothing of what was answered is held any more', () => {
    const data = { case: { id: 'a' }, me: { name: 'One' } };
    const text = answerText({ data, extensions: { oneroof: { silent: [] } } });

    expect(text).toBe(
      '{"data":{"case":{"id":"a"},"me":{"name":"One"}},"extensions":{"oneroof":{"silent":[]}}}',
    );
    expect(data).toEqual({ case: null, me: null });
  });

  it.each([[{ data: null }], [{ errors: [{ message: 'x' }] }]])('is its JSON: %j', (answer) => {
    expect(answerText(answer)).toBe(JSON.stringify(answer));
  });
});
