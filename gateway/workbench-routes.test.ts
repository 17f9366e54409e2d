import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedError } from '../schema/errors';
import type { AccessClaims } from '../schema/pass';
import { Door } from './door';
import type { Routes } from './front';
import { workbenchRoutes } from './workbench-routes';

const READER: AccessClaims = {
  ...{ sub: 'reader:one', iat: 0, exp: 0, name: 'One', assurance: 'HIGH' },
  ...{ functions: ['CASE_DIRECTOR'], agency: 'HOUSES_OF_JUSTICE', developer: true },
};

describe('the routes of the workbench', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-workbench-'));
    await writeFile(join(folder, 'index.html'), 'the workbench');
    await writeFile(join(folder, 'schema.html'), 'the reference');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const authenticate = async () => ({ reader: READER, accessToken: '', pass: undefined });
  const routesIn = (where: string, door = new Door()) => workbenchRoutes(where, door, authenticate);
  const ask = (routes: Routes, name: string) => {
    const request = new IncomingMessage(new Socket());
    return routes[name]?.(request, new ServerResponse(request));
  };

  it.each([
    ['GET /ide', 'the workbench'],
    ['GET /ide/', 'the workbench'],
    ['GET /schema', 'the reference'],
  ])('let nothing in or out of %s but its own', async (name, text) => {
    const reply = await ask(await routesIn(folder), name);

    expect(String(reply?.text)).toBe(text);
    expect(String(reply?.headers?.['content-security-policy']).split('; ').sort()).toEqual([
      ...["base-uri 'none'", "connect-src 'self'", "default-src 'none'", "font-src 'self'"],
      ...["form-action 'none'", "frame-ancestors 'none'", "img-src 'self'"],
      ...["script-src 'self'", "style-src 'self'"],
    ]);
  });

  it('have no page where none was built', async () => {
    expect(Object.keys(await routesIn(join(folder, 'nowhere')))).toEqual(['GET /schema/reference']);
  });

  it('ask who it is before they tell the schema', async () => {
    const door = new Door();
    const told = jest.spyOn(door, 'reference').mockReturnValue({ types: [], categories: [] });
    const nobody = async () => {
      throw fixedError('UNAUTHENTICATED');
    };

    await expect(
      ask(await workbenchRoutes(folder, door, nobody), 'GET /schema/reference'),
    ).rejects.toThrow('Sign in again');
    expect(told).not.toHaveBeenCalled();
    expect(await ask(await routesIn(folder, door), 'GET /schema/reference')).toMatchObject({
      ...{ status: 200, text: '{"types":[],"categories":[]}' },
    });
    expect(told).toHaveBeenCalledWith(READER);
  });
});
