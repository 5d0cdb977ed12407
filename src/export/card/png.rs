//! A picture of few colours as PNG (ISO/IEC 15948): four bits a pixel, with a palette.

/// A picture in the making.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    palette: Vec<[u8; 3]>,
    /// One number of the palette for each pixel, below 16.
    pixels: Vec<u8>,
}

impl Canvas {
    /// All in the palette's first colour.
    pub(super) fn new(width: usize, height: usize, palette: &[[u8; 3]]) -> Canvas {
        Canvas {
            width,
            height,
            palette: palette.to_vec(),
            pixels: vec![0; width * height],
        }
    }

    /// Fills a rectangle, as far as it lies on the picture.
    pub(super) fn fill(&mut self, x: usize, y: usize, width: usize, height: usize, colour: u8) {
        let (from, to) = (x.min(self.width), (x + width).min(self.width));
        for row in self.pixels.chunks_mut(self.width).skip(y).take(height) {
            row[from..to].fill(colour);
        }
    }

    /// The file.
    pub(super) fn png(&self) -> Vec<u8> {
        let size = |n: usize| u32::try_from(n).unwrap_or_default().to_be_bytes();
        let mut head = [size(self.width), size(self.height)].concat();
        head.extend([4, 3, 0, 0, 0]);
        let mut rows = Vec::with_capacity(self.pixels.len() / 2 + self.height);
        for row in self.pixels.chunks(self.width) {
            rows.push(0);
            rows.extend(
                row.chunks(2)
                    .map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)),
            );
        }
        let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
        chunk(&mut out, *b"IHDR", &head);
        chunk(&mut out, *b"PLTE", &self.palette.concat());
        chunk(
            &mut out,
            *b"IDAT",
            &miniz_oxide::deflate::compress_to_vec_zlib(&rows, 9),
        );
        chunk(&mut out, *b"IEND", &[]);
        out
    }
}

fn chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    out.extend(u32::try_from(data.len()).unwrap_or_default().to_be_bytes());
    let body = [&kind, data].concat();
    out.extend(&body);
    out.extend(crc32fast::hash(&body).to_be_bytes());
}
