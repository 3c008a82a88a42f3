/** How large the body of an answer is, by its headers. */

/** Maximum bytes of a file that is read in the page: it is done there before a worker has started. */
export const SMALL = 1e6;

const contentLength = ({ headers }: Response): number => Number(headers.get('content-length'));

/** Its bytes, unpacked; null where they are not known beforehand: the size of a packed body says nothing of them. */
export function totalBytes(response: Response): number | null {
  const length = contentLength(response);
  return !response.headers.get('content-encoding') && length > 0 ? length : null;
}

/** Whether it is known to be more than `SMALL`; a packed body has at least its own bytes. */
export const isLarge = (response: Response): boolean => contentLength(response) > SMALL;
