import type { Stroke } from './genogram-strands';
import type { Point } from './geometry';

/** How each line looks, by shape alone: colour only repeats it. */

/** One `<path>`: its `d`, how it is broken (`stroke-dasharray`), and whether it is a filled mark. */
export interface StrokePart {
  readonly d: string;
  readonly dash?: string;
  readonly isMark?: true;
}

/** McGoldrick's lines, where she has one. */
export function strokeParts(stroke: Stroke, points: readonly Point[]): readonly StrokePart[] {
  switch (stroke) {
    case 'PARTNER':
    case 'PARENT':
    case 'SIBLING':
      return [{ d: polyline(points) }];
    case 'EX_PARTNER':
      return [{ d: polyline(points) }, { d: slash(points) }];
    case 'STEPPARENT':
      return [{ d: polyline(points), dash: '9 5' }];
    case 'GRANDPARENT':
      return [{ d: polyline(points), dash: '14 4 3 4' }];
    case 'CARER':
      return [{ d: polyline(points), dash: '5 3' }, { d: ring(middleOf(points)) }];
    case 'HOUSEMATE':
      return [{ d: polyline(points), dash: '5 3' }, { d: square(middleOf(points)) }];
    case 'OTHER_FAMILY':
      return [{ d: polyline(points), dash: '16 7' }];
    case 'CLOSE':
      return [{ d: beside(points, 2.5) + beside(points, -2.5) }];
    case 'DISTANT':
      return [{ d: polyline(points), dash: '2 5' }];
    case 'CONFLICT':
      return [{ d: zigzag(points, 9) }];
    case 'BROKEN_OFF':
      return [{ d: polyline(points) }, { d: bars(points) }];
    case 'VIOLENCE':
      return [{ d: zigzag(points, 4) }, { d: diamond(middleOf(points)), isMark: true }];
  }
}

export function polyline(points: readonly Point[]): string {
  return points.map((point, at) => `${at ? 'L' : 'M'}${pair(point)}`).join('');
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}

type Segment = readonly [Point, Point];

function segments(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).flatMap((to, at): Segment[] => {
    const from = points[at];
    return from && lengthOf([from, to]) > 0 ? [[from, to]] : [];
  });
}

function lengthOf([from, to]: Segment): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** A point of a segment, so far along it (0 to 1) and so far beside it, in pixels. */
function along([from, to]: Segment, share: number, off = 0): Point {
  const length = lengthOf([from, to]);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return {
    x: from.x + (to.x - from.x) * share - uy * off,
    y: from.y + (to.y - from.y) * share + ux * off,
  };
}

function beside(points: readonly Point[], off: number): string {
  return segments(points)
    .map((segment) => polyline([along(segment, 0, off), along(segment, 1, off)]))
    .join('');
}

/** How far a tooth stands out, in pixels. */
const TOOTH = 4;

function zigzag(points: readonly Point[], step: number): string {
  const teeth = segments(points).flatMap((segment) => {
    const count = Math.max(1, Math.round(lengthOf(segment) / step));
    return [
      along(segment, 0),
      ...Array.from({ length: count - 1 }, (_, at) =>
        along(segment, (at + 1) / count, at % 2 ? -TOOTH : TOOTH),
      ),
      along(segment, 1),
    ];
  });
  return polyline(teeth);
}

/** A line that turns has its mark on its longest stretch. */
function longest(points: readonly Point[]): Segment {
  const [first = [ORIGIN, { x: 1, y: 0 }], ...rest] = segments(points);
  return rest.reduce<Segment>((best, one) => (lengthOf(one) > lengthOf(best) ? one : best), first);
}

const ORIGIN: Point = { x: 0, y: 0 };

function middleOf(points: readonly Point[]): Point {
  return along(longest(points), 0.5);
}

/** Across a line of partners who parted, at its right: children hang from its middle, years stand left. */
function slash(points: readonly Point[]): string {
  const segment = longest(points);
  const { x, y } = along(segment, segment[0].x < segment[1].x ? 0.8 : 0.2);
  return polyline([
    { x: x - 4, y: y + 9 },
    { x: x + 4, y: y - 9 },
  ]);
}

function bars(points: readonly Point[]): string {
  const segment = longest(points);
  const half = Math.min(0.2, 4 / lengthOf(segment));
  return [0.5 - half, 0.5 + half]
    .map((share) => polyline([along(segment, share, 7), along(segment, share, -7)]))
    .join('');
}

function diamond({ x, y }: Point): string {
  return `M${round(x)} ${round(y - 6)}l6 6l-6 6l-6 -6Z`;
}

function ring({ x, y }: Point): string {
  return `M${round(x - 4)} ${round(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`;
}

function square({ x, y }: Point): string {
  return `M${round(x - 4)} ${round(y - 4)}h8v8h-8Z`;
}
