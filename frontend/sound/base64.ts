/**
 * Audio worklets have no `atob`. The Vorbis decoder, whose program is in base64, then decodes that letter by letter,
 * which takes a third of the time until the worklet is ready; to be imported before it. Browsers that cannot decode
 * base64 by themselves leave it to the decoder.
 */
const bytesOf: ((text: string) => Uint8Array) | undefined = (
  Uint8Array as { fromBase64?: (text: string) => Uint8Array }
).fromBase64?.bind(Uint8Array);

/** As many arguments as all browsers let a function have. */
const AT_ONCE = 8_192;

if (bytesOf) {
  globalThis.atob ??= (text) => {
    const bytes = bytesOf(text);
    let letters = '';
    for (let at = 0; at < bytes.length; at += AT_ONCE) {
      letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
    }
    return letters;
  };
}
