/** `npm run fonts`: makes the page's fonts anew from their packages. */
import { writeFileSync } from 'node:fs';
import { FOLDER, FONTS, publishedFont, slimFont } from './slimFonts.mjs';

for (const font of FONTS) {
  const published = publishedFont(font);
  const slim = await slimFont(published);
  writeFileSync(new URL(font.file, FOLDER), slim);
  console.log(
    `${font.file}: ${(slim.length / 1000).toFixed(1)} of ${(published.length / 1000).toFixed(1)} kB`,
  );
}
