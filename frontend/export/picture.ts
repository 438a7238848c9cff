const SVG = 'http://www.w3.org/2000/svg';
/** Pictures are drawn so many times larger than on the screen. */
const SCALE = 2;

/** A drawing as an SVG file on paper of its own. */
export function svgFile(drawing: SVGSVGElement, paper: string): Blob {
  const { svg } = standalone(drawing, paper);
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

/** A drawing as a PNG file. */
export async function pngFile(drawing: SVGSVGElement, paper: string): Promise<Blob> {
  const { width, height } = standalone(drawing, paper);
  const url = URL.createObjectURL(svgFile(drawing, paper));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function standalone(drawing: SVGSVGElement, paper: string): { svg: SVGSVGElement; width: number; height: number } {
  const svg = drawing.cloneNode(true) as SVGSVGElement;
  const width = Math.ceil(Number.parseFloat(drawing.getAttribute('width') ?? '') || drawing.clientWidth);
  const height = Math.ceil(Number.parseFloat(drawing.getAttribute('height') ?? '') || drawing.clientHeight);
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const sheet = document.createElementNS(SVG, 'rect');
  sheet.setAttribute('width', '100%');
  sheet.setAttribute('height', '100%');
  sheet.setAttribute('fill', paper);
  svg.prepend(sheet);
  return { svg, width, height };
}
