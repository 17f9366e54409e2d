/** Points, boxes and what crosses what, in pixels. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Whether a straight line has a point inside a box (Liang and Barsky's clipping). */
export function crosses(from: Point, to: Point, { left, top, right, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const;
  for (const [toward, room] of sides) {
    if (toward === 0) {
      if (room <= 0) return false;
    } else if (toward < 0) {
      enter = Math.max(enter, room / toward);
    } else {
      leave = Math.min(leave, room / toward);
    }
  }
  return enter < leave;
}

/** The value of `transform` that moves the origin. */
export function translation({ x, y }: Point): string {
  return `translate(${x.toString()} ${y.toString()})`;
}
