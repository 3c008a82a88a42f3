/** The title of a dataset that is not opened. */
import type { ExampleDataset } from './exampleDatasets';

const hasTitle = (value: unknown): value is { readonly title: string } =>
  typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string';

/** The title that a dataset's file gives itself. Rejects where there is none, or no file. */
export async function fetchTitle({ file }: ExampleDataset, signal: AbortSignal): Promise<string> {
  const response = await fetch(file, { headers: { accept: 'application/json' }, signal });
  const value: unknown = await response.json();
  if (!response.ok || !hasTitle(value)) throw new Error(`no title in ${file}`);
  return value.title;
}
