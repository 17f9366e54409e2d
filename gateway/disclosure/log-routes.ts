import type { IncomingMessage } from 'node:http';
import { fixedError } from '../../schema/errors';
import { json, type Route, type Routes } from '../front';
import type { Hash } from './merkle-tree';
import type { Recorder } from './recorder';

/**
 * What the log says about itself to whoever asks: a signed head, and proofs. They are hashes, which
 * say nothing about anybody; whoever holds a receipt, and every witness, can check them.
 */
export function logRoutes({ proofs }: Pick<Recorder, 'proofs'>): Routes {
  return {
    'GET /log/checkpoint': async () => {
      const note = await proofs.checkpoint();
      if (note === undefined) throw fixedError('NOT_AVAILABLE');
      return { status: 200, type: 'text/plain; charset=utf-8', text: note };
    },
    'GET /log/inclusion': proof(['index', 'size'], (index, size) => proofs.inclusion(index, size)),
    'GET /log/consistency': proof(['from', 'to'], (from, to) => proofs.consistency(from, to)),
  };
}

function proof(
  [first, second]: readonly [string, string],
  made: (one: number, other: number) => Promise<readonly Hash[] | undefined>,
): Route {
  return async (request) => {
    const asked = searchOf(request);
    const hashes = await made(numberIn(asked, first), numberIn(asked, second));
    if (!hashes) throw fixedError('NOT_AVAILABLE');
    return json(200, { proof: hashes.map((hash) => hash.toString('base64')) });
  };
}

function searchOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.split('?').slice(1).join('?'));
}

function numberIn(asked: URLSearchParams, name: string): number {
  const [value = '', ...more] = asked.getAll(name);
  if (more.length > 0 || !/^[0-9]{1,15}$/.test(value)) throw fixedError('INVALID_INPUT');
  return Number(value);
}
