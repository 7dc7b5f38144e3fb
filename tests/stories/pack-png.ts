import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/**
 * An opaque picture of at most 256 colours as PNG with a palette (https://www.w3.org/TR/png-3/#11PLTE), without loss and
 * at less than half the size: letters in grey need few colours. The picture's own form otherwise. pngjs reads palettes and does not write them.
 */
export function packPng(picture: PNG): Buffer {
  const { width, height, data } = picture;
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter, 0: none
  for (let i = 0; i < width * height; i++) {
    const colour = data.readUIntBE(i * 4, 3);
    let index = palette.get(colour);
    if (index === undefined) {
      index = palette.size;
      if (index === 256) return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });
      palette.set(colour, index);
    }
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits a pixel, indexed, no interlacing
  const colours = Buffer.from([...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
