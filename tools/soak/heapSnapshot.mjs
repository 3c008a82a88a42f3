/** What a page keeps in memory, by kind of object: from a heap snapshot of the DevTools protocol. */

/**
 * Takes a snapshot and sums its nodes up.
 * @returns a map from a kind, such as `array` or `{ id, title }`, to `{ count, size }`, in bytes
 */
export async function kindsInHeap(session) {
  const chunks = [];
  const collect = ({ chunk }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const { snapshot, nodes, edges, strings } = JSON.parse(chunks.join(''));
  const {
    node_fields: fields,
    node_types: types,
    edge_fields: edgeFields,
    edge_types: edgeTypes,
  } = snapshot.meta;
  const [type, name, size, edgeCount] = ['type', 'name', 'self_size', 'edge_count'].map((field) =>
    fields.indexOf(field),
  );
  const property = edgeTypes[0].indexOf('property');
  const kinds = new Map();
  let edge = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const end = edge + nodes[at + edgeCount] * edgeFields.length;
    const sort = types[type][nodes[at + type]];
    const words = strings[nodes[at + name]].slice(0, 60);
    let kind = `${sort} ${words}`;
    // Each text and piece of code has a name of its own; plain objects are told apart by their keys.
    if (/string|number|bigint|code/.test(sort)) kind = sort;
    else if (kind === 'object Object') {
      const keys = [];
      for (let one = edge; one < end && keys.length < 6; one += edgeFields.length)
        if (edges[one] === property && strings[edges[one + 1]] !== '__proto__')
          keys.push(strings[edges[one + 1]]);
      kind = `{ ${keys.join(', ')} }`;
    }
    edge = end;
    const sum = kinds.get(kind) ?? { count: 0, size: 0 };
    kinds.set(kind, { count: sum.count + 1, size: sum.size + nodes[at + size] });
  }
  return kinds;
}

/** The kinds that grew most, as lines of text. */
export function growthOf(before, after, most = 15) {
  return [...after]
    .map(([kind, { count, size }]) => {
      const was = before.get(kind) ?? { count: 0, size: 0 };
      return { kind, size: size - was.size, count: count - was.count };
    })
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map(
      ({ kind, size, count }) =>
        `${(size / 1e6).toFixed(2).padStart(7)} MB ${String(count).padStart(8)} × ${kind}`,
    );
}
