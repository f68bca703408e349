import type { Plan } from '@faultline/chaos-core';

const WIDTH = 172;
const HEIGHT = 64;
const COLUMN = 224;
const ROW = 80;

/** A box of the graph, in its own pixels. @internal */
export interface BlastBox {
  entityRef: string;
  x: number;
  y: number;
}

/** @internal */
export interface BlastLayout {
  width: number;
  height: number;
  boxWidth: number;
  boxHeight: number;
  boxes: BlastBox[];
  lines: Array<{
    key: string;
    path: string;
    soft: boolean;
    fault: boolean;
  }>;
}

/**
 * Left to right along the impact: what the fault goes to, the target's entity,
 * then one column a step. Every column is centred on the tallest.
 *
 * @param called - the dependency that the fault is about, where there is one
 * @internal
 */
export function layoutBlast(
  plan: Pick<Plan, 'impacted' | 'edges'>,
  called?: string,
): BlastLayout {
  const depth = Math.max(0, ...plan.impacted.map(entity => entity.distance));
  const columns: string[][] = called ? [[called]] : [];
  for (let distance = 0; distance <= depth; distance += 1) {
    columns.push(
      plan.impacted
        .filter(entity => entity.distance === distance)
        .map(entity => entity.entityRef),
    );
  }
  const tallest = Math.max(1, ...columns.map(column => column.length));
  const height = tallest * ROW - (ROW - HEIGHT) + 24;
  const boxes = columns.flatMap((column, index) => {
    const top = 12 + ((tallest - column.length) * ROW) / 2;
    return column.map((entityRef, row) => ({
      entityRef,
      x: 12 + index * COLUMN,
      y: top + row * ROW,
    }));
  });
  const at = new Map(boxes.map(box => [box.entityRef, box]));
  const line = (from: string, to: string, soft: boolean, fault: boolean) => {
    const a = at.get(from);
    const b = at.get(to);
    if (!a || !b || a.x >= b.x) return [];
    const [x1, y1] = [a.x + WIDTH, a.y + HEIGHT / 2];
    const [x2, y2] = [b.x - 8, b.y + HEIGHT / 2];
    const middle = (x1 + x2) / 2;
    const path = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
    return [{ key: `${from} ${to}`, path, soft, fault }];
  };
  const target = plan.impacted.find(entity => entity.distance === 0);
  return {
    width: 24 + (columns.length - 1) * COLUMN + WIDTH,
    height,
    boxWidth: WIDTH,
    boxHeight: HEIGHT,
    boxes,
    lines: [
      ...(called && target ? line(called, target.entityRef, false, true) : []),
      // Edges point from the caller to the called; impact runs the other way.
      ...plan.edges.flatMap(edge => [
        ...line(edge.to, edge.from, edge.strength === 'soft', false),
        ...line(edge.from, edge.to, edge.strength === 'soft', false),
      ]),
    ].filter(
      (one, index, all) =>
        all.findIndex(other => other.key === one.key) === index,
    ),
  };
}
