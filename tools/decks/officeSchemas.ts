/**
 * The transitional schemas of Office (ISO/IEC 29500-4), which this repository does not hold: OOXML names a folder with them.
 * Each part of a file must be valid, or Office may offer to repair it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { memoryPages, validateXML, type XMLFileInfo } from 'xmllint-wasm';

const folder = process.env['OOXML'] ?? '';

/** Which schema the parts of a name follow. Relationships and the list of parts follow those of packages, not at hand. */
const SCHEMAS: readonly (readonly [part: RegExp, schema: string])[] = [
  [/^ppt\/(presentation|presProps|viewProps)\.xml$/, 'pml.xsd'],
  [/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/, 'pml.xsd'],
  [/^ppt\/(theme\/[^/]+|tableStyles)\.xml$/, 'dml-main.xsd'],
  [/^ppt\/charts\/[^/]+\.xml$/, 'dml-chart.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^xl\/([^/]+|worksheets\/[^/]+|tables\/[^/]+)\.xml$/, 'sml.xsd'],
];

/** Parts of a file by name; those of a file in it stand after its name and an exclamation mark. */
export type Texts = Readonly<Record<string, string>>;

const schemas: readonly XMLFileInfo[] = readdirSync(folder).map((fileName) => ({
  fileName,
  contents: readFileSync(path.join(folder, fileName), 'utf8'),
}));
if (schemas.length < 10) throw new Error(`${folder} does not hold the schemas`);

/** What is wrong in parts of one schema; without a schema, whether they are XML. */
async function faultsOf(xml: readonly XMLFileInfo[], schema: string | undefined): Promise<string[]> {
  const memory = {
    initialMemoryPages: 4 * memoryPages.defaultInitialMemoryPages,
    maxMemoryPages: memoryPages.GiB,
  };
  const own = schemas.filter(({ fileName }) => fileName === schema);
  const preload = schemas.filter(({ fileName }) => fileName !== schema);
  const { errors } = await validateXML(
    schema === undefined
      ? { xml, normalization: 'c14n', ...memory }
      : { xml, schema: own, preload, ...memory },
  );
  // Each part that fails is named once more at the end.
  return errors
    .filter(({ loc }) => loc !== null)
    .map(({ loc, message }) => `${loc?.fileName.replaceAll('|', '/') ?? ''}: ${message}`);
}

/** What is wrong in the parts of a file. */
export async function faultsIn(parts: Texts): Promise<string[]> {
  const bySchema = new Map<string | undefined, XMLFileInfo[]>();
  for (const [name, contents] of Object.entries(parts)) {
    const part = name.split('!').at(-1) ?? name;
    const schema = SCHEMAS.find(([own]) => own.test(part))?.[1];
    bySchema.set(schema, [
      ...(bySchema.get(schema) ?? []),
      { fileName: name.replaceAll('/', '|'), contents },
    ]);
  }
  const faults: string[] = [];
  for (const [schema, xml] of bySchema) faults.push(...(await faultsOf(xml, schema)));
  return faults;
}
