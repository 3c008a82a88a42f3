/** What `npm run import` prints: how a file was read, what was taken from it, and all that could not be read. */

const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

function columnWords({ table, mapping }, names) {
  const heading = (column) => table.headings[column];
  const dates = ['when', 'ended'].flatMap((end) => {
    const columns = mapping[end];
    return columns
      ? [`${end === 'when' ? 'When' : 'Ended'}: ${Object.values(columns).map(heading).join(', ')}`]
      : [];
  });
  const fields = Object.entries(mapping.fields).map(
    ([field, { columns, split }]) =>
      `${names[field]}: ${columns.map(heading).join(', ')}${split ? `, split at “${split.trim() || 'line ends'}”` : ''}`,
  );
  return [...dates, ...fields];
}

const cellWords = ({ row, heading, text, reason, options }) =>
  `  row ${row}, ${heading}: “${text}”. ${reason}${options.length > 0 ? ` Perhaps ${options.join(' or ')}.` : ''}`;

const questionWords = ({ table }, { column, about, example, answers }) => {
  const [first, second] = answers;
  const asked = `Is ${example} in ${table.headings[column]} ${first.edtf} or ${second.edtf}?`;
  if (about === 'winter') return [`${asked} The first is taken; say --winters-end for the second.`];
  return [
    `${asked} Say --day-first or --month-first.`,
    `  ${many(first.only, 'cell')} can only be day first, ${many(second.only, 'cell')} only month first.`,
  ];
};

function otherSheets({ file, table }) {
  const others = file.sheets.filter(({ name, rows }) => name !== table.name && rows.length > 0);
  return others.length === 0
    ? []
    : [`Not read: ${others.map(({ name }) => `sheet “${name}”`).join(', ')}. Say --sheet.`];
}

/** The lines about a table. `names` says what fields are called. */
function tableLines(opened, names) {
  const { file, table, imported, questions } = opened;
  const { counts, unread } = imported;
  const sheet = file.sheets.length > 1 ? `, sheet “${table.name}”` : '';
  return [
    `${many(table.rows.length, 'row')}, ${many(table.headings.length, 'column')}, ${file.words}${sheet}.`,
    ...(file.sample ? [`Does “${file.sample}” look right? If not, save the file as UTF-8.`] : []),
    ...otherSheets(opened),
    ...columnWords(opened, names),
    `${many(counts.claims, 'claim')}, ${counts.undated} without a date. ${many(counts.beside, 'cell')} kept beside them as written.`,
    ...questions.flatMap((question) => questionWords(opened, question)),
    unread.length === 0 ? 'Every cell was read.' : `${many(unread.length, 'cell')} could not be read:`,
    ...unread.map(cellWords),
  ];
}

const problemLines = (problems) =>
  problems.map(({ path, message }) => `  ${path ? `${path} ` : ''}${message}`);

/** All lines about a file. */
export function reportLines(opened, names) {
  const { result } = opened;
  const lines = opened.kind === 'table' ? tableLines(opened, names) : ['A dataset.'];
  if (!result.ok) return [...lines, 'It cannot be opened:', ...problemLines(result.problems)];
  return result.warnings.length === 0 ? lines : [...lines, 'Left out:', ...problemLines(result.warnings)];
}
