/** What the benchmark's server has, by the first part of the path. */

/** The name of the made-up dataset of a size. */
export const dataFile = (size) => `bench-${size}.json`;

/** Up to so many claims Relata is also built as a site that opens with them. */
const LARGEST_SITE = 1000;

/** The site of Relata that opens with the claims of a size, as who publishes them builds it; null where there is none. */
export const siteOf = (size) => (size > LARGEST_SITE ? null : `site-${size}`);
