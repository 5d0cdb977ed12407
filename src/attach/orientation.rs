//! Which way up a picture is: the one thing of EXIF that it needs to look as it does.

/// EXIF that says nothing else.
pub(super) struct Orientation(u8);

impl Orientation {
    /// Reads EXIF as TIFF 6.0 lays it out; none where it says nothing of it, or that the picture stands upright.
    pub(super) fn of(exif: &[u8]) -> Option<Orientation> {
        let read = exif::Reader::new().read_raw(exif.to_vec()).ok()?;
        let field = read.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?;
        let value = u8::try_from(field.value.get_uint(0)?).ok()?;
        (2..=8).contains(&value).then_some(Orientation(value))
    }

    /// Whether width and height change places.
    pub(super) fn is_turned(&self) -> bool {
        self.0 >= 5
    }

    /// EXIF with this alone.
    pub(super) fn exif(&self) -> Vec<u8> {
        let mut out = b"MM\0\x2a\0\0\0\x08\0\x01".to_vec();
        // Tag 0x0112, one SHORT, in the first two of four bytes; then no further directory.
        out.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, self.0, 0, 0]);
        out.extend([0; 4]);
        out
    }
}
