import {
  policyToJson,
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import { compile, type Policy, type PolicyRequest } from './compile';

const because = { en: 'For the test.', nl: 'Voor de test.' };

/** A policy as it is written, with its id. */
function policy(id: string, text: string): Policy {
  const parsed = policyToJson(text);
  if (parsed.type !== 'success') throw new Error('Expected a policy of Cedar.');
  const { effect, conditions } = parsed.json;
  return { id, effect, because, conditions };
}

const OPEN = 'permit (principal, action, resource)';
const CLOSE = 'forbid (principal, action, resource)';

function request(attributes: Partial<PolicyRequest> = {}): PolicyRequest {
  return { principal: {}, resource: {}, context: {}, ...attributes };
}

/** What Cedar says, where it is asked about one attribute of the context. */
function cedarSays(policies: Readonly<Record<string, string>>, context: Record<string, boolean>) {
  preparsePolicySet('test', { staticPolicies: policies });
  const uid = { type: 'Anything', id: 'one' };
  const said = statefulIsAuthorized({
    ...{ principal: uid, action: uid, resource: uid, context, entities: [] },
    preparsedPolicySetId: 'test',
  });
  return said.type === 'success' ? said.response.decision : said.type;
}

describe('a compiled policy', () => {
  it('denies where nothing permits', () => {
    expect(compile([])(request()).allowed).toBe(false);
  });

  it('lets a forbid win over every permit, and names both', () => {
    const verdict = compile([
      policy('open', `${OPEN};`),
      policy('closed', `${CLOSE} when { context.isClosed };`),
      policy('restricted', `${CLOSE} when { context.isRestricted };`),
    ])(request({ context: { isClosed: true, isRestricted: false } }));

    expect(verdict).toMatchObject({ allowed: false, errors: [] });
    expect(verdict.permits.map(({ id }) => id)).toEqual(['open']);
    expect(verdict.forbids.map(({ id }) => id)).toEqual(['closed']);
  });

  it.each([
    ['a whole list of conditions', 'when { context.a } when { context.b } unless { context.c }'],
    ['a conjunction', 'when { context.a && context.b && !context.c }'],
  ])('needs all of %s', (_, conditions) => {
    const judge = compile([policy('open', `${OPEN} ${conditions};`)]);
    const open = { a: true, b: true, c: false };

    expect(judge(request({ context: open })).allowed).toBe(true);
    for (const name of ['a', 'b', 'c'] as const) {
      const context = { ...open, [name]: !open[name] };
      expect(judge(request({ context })).allowed).toBe(false);
    }
  });

  it('compares words, numbers and lists', () => {
    const judge = compile([
      policy(
        'open',
        `${OPEN} when { principal.as == "DPO" && principal.as != resource.as &&
          resource.rank >= 4 && ["A", "B"].contains(resource.code) };`,
      ),
    ]);
    const open = { as: 'CLIENT', rank: 4, code: 'B' };
    const ask = (resource: PolicyRequest['resource'], as = 'DPO') =>
      judge(request({ principal: { as }, resource })).allowed;

    expect(ask(open)).toBe(true);
    expect([ask({ ...open, rank: 3 }), ask({ ...open, code: 'C' })]).toEqual([false, false]);
    expect([ask({ ...open, as: 'DPO' }), ask(open, 'CLIENT')]).toEqual([false, false]);
  });
});

describe('a policy that cannot be evaluated', () => {
  const texts = { open: `${OPEN};`, closed: `${CLOSE} when { context.isClosed };` };
  const judge = compile(Object.entries(texts).map(([id, text]) => policy(id, text)));

  it('denies and is named, where Cedar alone leaves it out and allows', () => {
    expect(cedarSays(texts, {})).toBe('allow'); // the control
    expect(judge(request())).toMatchObject({ allowed: false, errors: ['closed'] });
  });

  it.each([
    ['a word where a claim should be', `${OPEN} when { context.it };`, 'yes'],
    ['a word that is denied', `${OPEN} unless { context.it };`, 'yes'],
    ['a word that is negated', `${OPEN} when { !context.it };`, 'yes'],
    ['a claim where a number should be', `${OPEN} when { context.it >= 4 };`, true],
    ['a claim where a list should be', `${OPEN} when { context.it.contains("A") };`, true],
  ])('is one with %s', (_, text, it) => {
    const verdict = compile([policy('one', text)])(request({ context: { it } }));

    expect(verdict).toMatchObject({ allowed: false, permits: [], errors: ['one'] });
  });

  it('is not one whose other half decided already', () => {
    const judge = compile([
      policy('either', `${OPEN} when { context.it || context.missing };`),
      policy('both', `${CLOSE} when { context.not && context.missing };`),
    ]);

    expect(judge(request({ context: { it: true, not: false } }))).toMatchObject({
      ...{ allowed: true, errors: [] },
    });
  });
});

describe('what reader and case alone decide', () => {
  const policies = [
    policy('open', `${OPEN} unless { context.isEmergency };`),
    policy('wall', `${CLOSE} when { principal.walled && resource.isWalled };`),
    policy('secret', `${CLOSE} when { context.byConsent && resource.isSecret };`),
    policy('shut', `${CLOSE} when { context.isShut };`),
    policy('broken', `${CLOSE} when { context.missing && resource.isSecret };`),
  ];
  const context = { isEmergency: false, byConsent: true, isShut: true, missing: false };
  const resources = [true, false].flatMap((isWalled) =>
    [true, false].map((isSecret) => ({ isWalled, isSecret })),
  );

  it('is decided once for all that is asked in one pass', () => {
    let reads = 0;
    const principal = {
      get walled() {
        reads += 1;
        return true;
      },
    };
    const judge = compile(policies);
    const ask = () => resources.map((resource) => judge({ principal, context, resource }));

    expect(ask().map(({ forbids }) => forbids.map(({ id }) => id))).toEqual([
      ...[['wall', 'secret', 'shut'], ['wall', 'shut'], ['secret', 'shut'], ['shut']],
    ]);
    expect(reads).toBe(1);
  });

  it.each([
    ['principal', { principal: { walled: false } }],
    ['context', { context: { ...context, byConsent: false } }],
  ])('is decided again for another %s', (_, change) => {
    const pass = { principal: { walled: true }, context };
    const resource = { isWalled: true, isSecret: true };
    const judge = compile(policies);
    judge({ ...pass, resource });

    const other = { ...pass, ...change, resource };
    expect(judge(other)).toEqual(compile(policies)(other));
    expect(judge(other)).not.toEqual(judge({ ...pass, resource }));
  });

  it.each([
    ['denied', {}],
    ['allowed', { isShut: false }],
    ['in an emergency', { isEmergency: true }],
    ['an error', { missing: undefined }],
    ['of the wrong type', { missing: 'no' }],
  ])('gives the verdict that a judge asked for the first time gives: %s', (_, change) => {
    const pass = { principal: { walled: true }, context: { ...context, ...change } };
    const judge = compile(policies);

    for (const resource of [...resources, {}]) {
      expect(judge({ ...pass, resource })).toEqual(compile(policies)({ ...pass, resource }));
    }
  });
});

describe('what is not compiled', () => {
  it.each([
    ['an operator', `${OPEN} when { context.name like "A*" };`],
    ['a test for an attribute', `${OPEN} when { context has name };`],
    ['a choice', `${OPEN} when { if context.a then context.b else context.c };`],
    ['a less-than', `${OPEN} when { context.rank < 4 };`],
    ['an entity', `${OPEN} when { principal == Reader::"one" };`],
    ['the action', `${OPEN} when { action.name == "read" };`],
    ['an attribute of an attribute', `${OPEN} when { context.a.b };`],
    ['a list of what is not constant', `${OPEN} when { [context.a].contains("b") };`],
  ])('stops the start: %s', (_, text) => {
    expect(() => compile([policy('one', text)])).toThrow(/Expected an operator of Cedar/);
  });

  it.each([
    ...['{}', '{"toString":{}}', '{"constructor":{}}'],
    ...['{"==":{},"!=":{}}', '{"Value":{}}', '{"Value":null}'],
  ])('stops the start: the expression %s', (text) => {
    const body: unknown = JSON.parse(text);
    const conditions = [{ kind: 'when' as const, body }];

    expect(() => compile([{ id: 'one', effect: 'permit', because, conditions }])).toThrow(
      TypeError,
    );
  });

  it('lets an error of another kind through: it would be our own', () => {
    const judge = compile([policy('one', `${OPEN} when { context.it };`)]);
    const context = {
      get it(): boolean {
        throw new RangeError('Broken.');
      },
    };

    expect(() => judge(request({ context }))).toThrow(RangeError);
  });
});
