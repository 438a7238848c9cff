const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a bitmap to one of the drawing. */
const SCALE = 2;
/** Browsers draw no larger bitmaps than this, in pixels a side. */
const LARGEST = 16_384;

/** A drawing on a sheet of its own, to be saved. */
export class Picture {
  readonly #svg: SVGSVGElement;
  readonly #width: number;
  readonly #height: number;

  /**
   * @param drawing with its size as attributes
   * @param paper the colour of the sheet
   */
  constructor(drawing: SVGSVGElement, paper: string) {
    this.#svg = drawing.cloneNode(true) as SVGSVGElement;
    this.#width = Math.ceil(Number.parseFloat(drawing.getAttribute('width')!));
    this.#height = Math.ceil(Number.parseFloat(drawing.getAttribute('height')!));
    this.#svg.setAttribute('xmlns', SVG);
    const sheet = document.createElementNS(SVG, 'rect');
    sheet.setAttribute('width', '100%');
    sheet.setAttribute('height', '100%');
    sheet.setAttribute('fill', paper);
    this.#svg.prepend(sheet);
  }

  async file(ending: 'svg' | 'png'): Promise<Blob> {
    const svg = new Blob([new XMLSerializer().serializeToString(this.#svg)], { type: 'image/svg+xml' });
    return ending === 'svg' ? svg : this.#bitmap(svg);
  }

  async #bitmap(svg: Blob): Promise<Blob> {
    const scale = Math.min(SCALE, LARGEST / this.#width, LARGEST / this.#height);
    const url = URL.createObjectURL(svg);
    try {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(this.#width * scale, this.#height * scale);
      canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
      return await canvas.convertToBlob({ type: 'image/png' });
    } finally {
      URL.revokeObjectURL(url);
    }
  }
}
