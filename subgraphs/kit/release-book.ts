import type { DataSource } from 'typeorm';
import type { Release } from '../../schema/policy/facts';
import type { ReleaseClaims } from '../../schema/release-token';
import { type CasePass, casePassOf } from './context';

/** Writes a release into the owner's book, or that it was revoked: once, however often it is told. */
export async function writeRelease(db: DataSource, release: ReleaseClaims): Promise<void> {
  const { id, caseId, personId, category, toAgency, until, revoked = false } = release;
  await db.query(
    `INSERT INTO release_given (id, case_id, person_id, category, to_agency, until, is_revoked)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET is_revoked = release_given.is_revoked OR EXCLUDED.is_revoked`,
    [id, caseId, personId, category, toAgency, until, revoked],
  );
}

/**
 * The pass as this owner reads it: of the releases it mirrors in the owner's name only those that
 * the owner's book has as well, and no longer than both say. A pass that mirrors none asks nothing.
 *
 * Decisions are remembered by the pass object, so what was confirmed is part of what they are
 * remembered by: the same confirmation gives the same object, another one another.
 */
export async function confirmedPass(
  pass: CasePass,
  owner: string,
  db: DataSource,
): Promise<CasePass> {
  if (!pass.claims.persons.some((person) => mirrors(person.released, owner))) return pass;
  const booked = await bookedFor(pass, db);
  const persons = pass.claims.persons.map((person) =>
    mirrors(person.released, owner)
      ? { ...person, released: person.released.flatMap(heldBy(booked, person.id, owner)) }
      : person,
  );
  const confirmed = JSON.stringify(persons.map(({ released = [] }) => released));
  let known = confirmations.get(pass);
  if (!known) confirmations.set(pass, (known = new Map<string, CasePass>()));
  let found = known.get(confirmed);
  if (!found) known.set(confirmed, (found = casePassOf({ ...pass.claims, persons })));
  return found;
}

const confirmations = new WeakMap<CasePass, Map<string, CasePass>>();

function mirrors(
  released: readonly Release[] | undefined,
  owner: string,
): released is readonly Release[] {
  return released?.some((one) => one.owner === owner) ?? false;
}

/** The last day of each release that holds, by `person/category`. */
type Booked = ReadonlyMap<string, string>;

async function bookedFor({ caseId, agency }: CasePass, db: DataSource): Promise<Booked> {
  const rows: readonly { place: string; until: string }[] = await db.query(
    `SELECT person_id || '/' || category AS place, max(until)::text AS until FROM release_given
     WHERE case_id = $1 AND to_agency = $2 AND NOT is_revoked GROUP BY person_id, category`,
    [caseId, agency ?? ''],
  );
  return new Map(rows.map(({ place, until }) => [place, until]));
}

/** Releases of other owners are theirs to check. */
function heldBy(booked: Booked, personId: string, owner: string) {
  return (mirrored: Release): Release[] => {
    if (mirrored.owner !== owner) return [mirrored];
    const until = booked.get(`${personId}/${mirrored.category}`);
    if (until === undefined) return [];
    return [{ ...mirrored, until: until < mirrored.until ? until : mirrored.until }];
  };
}
