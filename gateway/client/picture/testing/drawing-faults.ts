import type { FamilyPicture } from '../family-picture';
import type { Genogram } from '../genogram-drawing';
import { crosses, grown, overlaps } from '../geometry';
import { LABEL } from '../genogram-grid';
import { labelWidth } from '../label-width';

/** What is wrong with a picture, measured on its boxes; each fault in words. */
export function drawingFaults(picture: FamilyPicture, drawn: Genogram): readonly string[] {
  const boxes = [
    ...drawn.persons.flatMap(({ person, symbol, label }) => [
      { of: person.id, kind: 'symbol', box: symbol },
      {
        of: person.id,
        kind: 'label',
        box: {
          ...label.box,
          // As it is measured here, whatever room the layout thought that it takes.
          right:
            label.box.left +
            Math.max(0, ...label.lines.map((line) => labelWidth(line, LABEL.size))),
        },
      },
    ]),
    ...drawn.years.map(({ tie, box }) => ({ of: tie.id, kind: 'years', box })),
    ...drawn.homes.flatMap(({ letter, letters }) =>
      letters.map((box) => ({ of: letter, kind: 'letter', box })),
    ),
  ];
  const faults: string[] = [];
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (!overlaps(one.box, other.box)) continue;
      faults.push(`${one.kind} of ${one.of} lies on ${other.kind} of ${other.of}`);
    }
    const { left, top, right, bottom } = one.box;
    if (left < 0 || top < 0 || right > drawn.width || bottom > drawn.height) {
      faults.push(`${one.kind} of ${one.of} is outside the picture`);
    }
  });
  const there = new Set(drawn.persons.map(({ person }) => person.id));
  for (const { id } of picture.persons) if (!there.has(id)) faults.push(`${id} is missing`);
  for (const { id, kind } of picture.ties) {
    const lines = drawn.lines.filter(({ tie, stroke }) => tie.id === id && stroke === kind);
    if (lines.length !== 1) faults.push(`${kind} ${id} has ${lines.length.toString()} lines`);
  }
  for (const { tie, stroke, points } of drawn.lines) {
    points.slice(1).forEach((to, at) => {
      const from = points[at] ?? to;
      for (const { person, symbol, label } of drawn.persons) {
        if (crosses(from, to, label.box)) {
          faults.push(`${stroke} ${tie.id} runs through the label of ${person.id}`);
        }
        if (person.id === tie.from || person.id === tie.to) continue;
        if (crosses(from, to, grown(symbol, -1))) {
          faults.push(`${stroke} ${tie.id} runs through ${person.id}`);
        }
      }
    });
  }
  for (const { letter, personIds, outlines } of drawn.homes) {
    for (const { person, symbol } of drawn.persons) {
      const isIn = outlines.some((outline) => overlaps(outline, symbol));
      if (isIn !== personIds.includes(person.id)) faults.push(`${person.id} and home ${letter}`);
    }
  }
  return faults;
}
