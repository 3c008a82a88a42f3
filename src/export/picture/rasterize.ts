/** SVG → PNG. */
import { formatSvg } from './drawPicture';

/** Fonts as a picture names them; the app's style sheets add "Variable". */
const FONTS = ['Inter', 'Source Serif 4'];
/** Pixels of the PNG per px of the picture. */
const SCALE = 2;
/** Delay, ms: Chromium reports an SVG image as ready before its embedded fonts are; 50 ms was always enough. */
const FONT_WAIT = 150;

/** Renders a picture as PNG at twice its size. Rejects if the fonts cannot be loaded or the browser cannot draw it. */
export async function rasterize(svg: SVGSVGElement): Promise<Blob> {
  const width = svg.width.baseVal.value;
  const height = svg.height.baseVal.value;
  const url = URL.createObjectURL(new Blob([formatSvg(await withFonts(svg))], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    await new Promise((resolve) => setTimeout(resolve, FONT_WAIT));
    return await paint(image, width * SCALE, height * SCALE);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A copy with the fonts embedded, as an SVG image cannot load them. */
async function withFonts(svg: SVGSVGElement): Promise<SVGSVGElement> {
  const faces = FONTS.map(async (family) => {
    const { weights, url } = findFace(`${family} Variable`);
    const data = url.startsWith('data:') ? url : await fetchData(url);
    return `@font-face { font-family: '${family}'; font-weight: ${weights}; src: url('${data}') format('woff2'); }`;
  });
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = (await Promise.all(faces)).join('\n');
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('The picture could not be copied.');
  copy.prepend(style);
  return copy;
}

/** A font of the page: a file, or in the one file a data: URL, so that the fonts need not be stored twice. */
function findFace(family: string) {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  for (const rule of rules) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    const property = (name: string) => rule.style.getPropertyValue(name);
    const [, url] = /url\("([^"]+)"\)/.exec(property('src')) ?? [];
    if (url && property('font-family').replace(/["']/g, '') === family && property('font-style') !== 'italic')
      return {
        weights: property('font-weight'),
        url: new URL(url, rule.parentStyleSheet?.href ?? document.baseURI).href,
      };
  }
  throw new Error(`The font ${family} is not in the page.`);
}

async function fetchData(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error('A font could not be loaded.');
  const font = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('A font could not be read.'));
    reader.readAsDataURL(font);
  });
}

async function paint(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('The browser could not make an image of the picture.');
  return png;
}
