/** Time, ms, before the address is revoked: long enough for a browser to take over the file, which it does not report. */
const REVOKE_DELAY = 60_000;

/** Hands a file to the browser, which saves it or asks where. */
export function saveFile({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY);
}
