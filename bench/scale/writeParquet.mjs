/** Columns → a Parquet file, in groups of rows that can be read one by one. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import { makeColumns } from './makeColumns.mjs';

/** Rows of a group. */
const GROUP = 1_000_000;

/** Writes `count` made-up claims to `file` unless it is there. */
export function ensureParquet(file, count) {
  if (existsSync(file)) return;
  const arrow = tableToIPC(tableFromArrays(makeColumns(count)), 'stream');
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(GROUP)
    .build();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, writeParquet(Table.fromIPCStream(arrow), properties));
}
