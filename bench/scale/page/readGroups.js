/** A worker: a Parquet file → its groups of rows as Arrow streams, one message for each. */
import init, { ParquetFile } from 'parquet-wasm/esm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

addEventListener('message', async ({ data: address }) => {
  const [response] = await Promise.all([fetch(address), init({ module_or_path: wasm })]);
  const file = await ParquetFile.fromFile(await response.blob());
  const groups = file.metadata().numRowGroups();
  for (let group = 0; group < groups; group += 1) {
    const table = await file.read({ rowGroups: [group] });
    const rows = table.intoIPCStream();
    postMessage({ rows, isLast: group === groups - 1 }, [rows.buffer]);
  }
});
