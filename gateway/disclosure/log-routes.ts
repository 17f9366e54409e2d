import { type Request, type RequestHandler, Router } from 'express';
import { fixedError } from '../../schema/errors';
import type { Hash } from './merkle-tree';
import type { Recorder } from './recorder';

/**
 * What the log says about itself to whoever asks: a signed head, and proofs. They are hashes, which
 * say nothing about anybody; whoever holds a receipt, and every witness, can check them.
 */
export function logRoutes({ proofs }: Pick<Recorder, 'proofs'>): Router {
  return Router()
    .get('/checkpoint', async (_request, response) => {
      const note = await proofs.checkpoint();
      if (note === undefined) throw fixedError('NOT_AVAILABLE');
      response.type('text/plain').send(note);
    })
    .get(
      '/inclusion',
      proof(['index', 'size'], (index, size) => proofs.inclusion(index, size)),
    )
    .get(
      '/consistency',
      proof(['from', 'to'], (from, to) => proofs.consistency(from, to)),
    );
}

function proof(
  [first, second]: readonly [string, string],
  made: (one: number, other: number) => Promise<readonly Hash[] | undefined>,
): RequestHandler {
  return async (request, response) => {
    const hashes = await made(numberIn(request, first), numberIn(request, second));
    if (!hashes) throw fixedError('NOT_AVAILABLE');
    response.json({ proof: hashes.map((hash) => hash.toString('base64')) });
  };
}

function numberIn({ query }: Request, name: string): number {
  const { [name]: value } = query;
  if (typeof value !== 'string' || !/^[0-9]{1,15}$/.test(value)) throw fixedError('INVALID_INPUT');
  return Number(value);
}
