use super::{Trouble, jpeg, png, published, svg, webp, words};
use miniz_oxide::deflate::compress_to_vec_zlib;

/// What no picture may carry.
const SECRET: &str = "The fund is in Lund";

/// EXIF that says which way up a picture is, and more.
fn exif(orientation: u8) -> Vec<u8> {
    let mut out = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    let length = u8::try_from(SECRET.len()).expect("short");
    out.extend([0x01, 0x0e, 0, 2, 0, 0, 0, length, 0, 0, 0, 38]);
    out.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    out.extend([0; 4]);
    out.extend(SECRET.bytes());
    out
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).expect("short");
    [&[0xff, marker], length.to_be_bytes().as_slice(), content].concat()
}

/// What draws a JPEG of 3 by 2 points: two scans, the first with a stuffed byte and a restart.
fn drawing() -> [Vec<u8>; 3] {
    let frame = segment(0xc2, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
    let first = [
        segment(0xda, &[1, 1, 0, 0, 0, 0]),
        vec![1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    ]
    .concat();
    let second = [
        segment(0xc4, &[0, 1, 2]),
        segment(0xda, &[1, 1, 0, 0, 0, 0]),
        vec![5, 6],
    ]
    .concat();
    [frame, first, second]
}

fn a_jpeg(orientation: u8) -> Vec<u8> {
    let [frame, first, second] = drawing();
    let thumbnail = [
        b"JFIF\0\x01\x01\0\0\x01\0\x01\x07\x01".as_slice(),
        SECRET.as_bytes(),
    ]
    .concat();
    [
        vec![0xff, 0xd8],
        segment(0xe0, &thumbnail),
        segment(0xe1, &[b"Exif\0\0".as_slice(), &exif(orientation)].concat()),
        segment(
            0xe1,
            &[b"http://ns.adobe.com/xap/1.0/\0", SECRET.as_bytes()].concat(),
        ),
        segment(
            0xe2,
            &[b"ICC_PROFILE\0\x01\x01", b"sRGB".as_slice()].concat(),
        ),
        segment(0xe2, &[b"MPF\0", SECRET.as_bytes()].concat()),
        segment(0xed, &[b"Photoshop 3.0\0", SECRET.as_bytes()].concat()),
        segment(0xfe, SECRET.as_bytes()),
        frame,
        first,
        segment(0xfe, SECRET.as_bytes()),
        second,
        vec![0xff, 0xd9],
        // A phone's film behind the picture.
        SECRET.bytes().collect(),
    ]
    .concat()
}

fn chunk(name: &[u8], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("short").to_be_bytes();
    let sum = crc32fast::hash(&[name, content].concat()).to_be_bytes();
    [length.as_slice(), name, content, &sum].concat()
}

fn a_png(orientation: u8) -> Vec<u8> {
    let packed = compress_to_vec_zlib(SECRET.as_bytes(), 6);
    [
        png::SIGNATURE.to_vec(),
        chunk(b"IHDR", &[0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]),
        chunk(b"tEXt", &[b"Author\0", SECRET.as_bytes()].concat()),
        chunk(b"zTXt", &[b"Comment\0\0", packed.as_slice()].concat()),
        chunk(
            b"iTXt",
            &[b"Title\0\x01\0en\0\0", packed.as_slice()].concat(),
        ),
        chunk(b"eXIf", &exif(orientation)),
        chunk(b"caBX", SECRET.as_bytes()),
        chunk(b"gAMA", &[0, 0, 0xb1, 0x8f]),
        chunk(b"IDAT", &compress_to_vec_zlib(&[0, 1, 2, 3, 0, 4, 5, 6], 6)),
        chunk(b"IEND", &[]),
        SECRET.bytes().collect(),
    ]
    .concat()
}

fn part(name: &[u8], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("short").to_le_bytes();
    let even = vec![0; content.len() % 2];
    [name, length.as_slice(), content, &even].concat()
}

fn a_webp(orientation: u8) -> Vec<u8> {
    let film = [
        vec![0; 16],
        part(b"VP8L", &[0x2f, 2, 0x40, 0, 0]),
        part(b"note", SECRET.as_bytes()),
    ];
    let body = [
        b"WEBP".to_vec(),
        // With a profile, EXIF and XMP; 3 by 2 points.
        part(b"VP8X", &[0x2c, 0, 0, 0, 2, 0, 0, 1, 0, 0]),
        part(b"ICCP", b"sRGB"),
        part(b"ANMF", &film.concat()),
        part(b"VP8L", &[0x2f, 2, 0x40, 0, 0]),
        part(b"EXIF", &exif(orientation)),
        part(b"XMP ", SECRET.as_bytes()),
    ]
    .concat();
    let length = u32::try_from(body.len()).expect("short").to_le_bytes();
    [b"RIFF", length.as_slice(), &body, SECRET.as_bytes()].concat()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    memchr::memmem::find(bytes, words.as_bytes()).is_some()
}

/// A picture is published without what it says of itself, with its size, and stands as it stood.
fn check(make: fn(u8) -> Vec<u8>, kept: &[&str]) {
    let upright = make(1);
    assert!(holds(&upright, SECRET));
    let (clean, size) = published("a", upright.clone(), false).expect("a picture");
    assert_eq!(size, Some((3, 2)));
    assert!(
        !holds(&clean, SECRET) && !holds(&clean, "MM\0\x2a"),
        "{clean:02x?}"
    );
    kept.iter()
        .for_each(|words| assert!(holds(&clean, words), "{words}"));
    let (turned, size) = published("a", make(6), false).expect("a picture");
    assert_eq!(size, Some((2, 3)), "turned on its side");
    assert!(holds(&turned, "MM\0\x2a") && !holds(&turned, SECRET));
    let again = published("a", turned.clone(), false).expect("a picture");
    assert_eq!(again, (turned, size), "what is clean stays as it is");
    let (same, _) = published("a", upright.clone(), true).expect("a picture");
    assert_eq!(same, upright, "kept as it is where somebody says why");
    let seen = words::of(&upright).expect("words");
    assert!(holds(&seen, SECRET), "and then the gate reads it");
}

#[test]
fn a_jpeg_loses_what_it_says_of_itself() {
    check(a_jpeg, &["ICC_PROFILE\0\x01\x01sRGB", "JFIF\0"]);
    let (clean, _) = jpeg::clean(&a_jpeg(1)).expect("a picture");
    let [frame, first, second] = drawing();
    let end = [frame, first, second, vec![0xff, 0xd9]].concat();
    assert!(clean.ends_with(&end), "what draws the picture is the same");
}

#[test]
fn a_png_loses_what_it_says_of_itself() {
    check(a_png, &["IHDR", "gAMA", "IDAT", "IEND"]);
    let zipped = chunk(
        b"zTXt",
        &[
            b"C\0\0",
            compress_to_vec_zlib(SECRET.as_bytes(), 6).as_slice(),
        ]
        .concat(),
    );
    let end = chunk(b"IEND", &[]);
    let seen = png::words(&[png::SIGNATURE.to_vec(), zipped, end].concat()).expect("words");
    assert!(holds(&seen, SECRET), "the gate reads packed words");
}

#[test]
fn a_webp_loses_what_it_says_of_itself() {
    check(a_webp, &["VP8X", "ICCP", "VP8L", "ANMF"]);
    let (clean, _) = webp::clean(&a_webp(1)).expect("a picture");
    assert_eq!(
        clean.len() - 8,
        usize::from(clean[4]) + 256 * usize::from(clean[5])
    );
    assert_eq!(clean[20], 0x20, "only its profile is announced");
}

/// A small generator with a seed (xorshift64*), so that a failure can be had again.
fn chance(state: &mut u64, most: usize) -> usize {
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    usize::try_from(state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).expect("a number") % most
}

#[test]
fn no_bytes_whatever_are_too_much() {
    let drawing =
        b"<svg xmlns='http://www.w3.org/2000/svg'><g a='&amp;'><!-- a --><b/></g></svg>".to_vec();
    let mut state = 7;
    for whole in [a_jpeg(6), a_png(6), a_webp(6), drawing] {
        for end in 0..whole.len() {
            let _ = published("a.svg", whole[..end].to_vec(), false);
            let _ = words::of(&whole[..end]);
        }
        for _ in 0..2000 {
            let mut bytes = whole.clone();
            for _ in 0..=chance(&mut state, 3) {
                let at = chance(&mut state, bytes.len());
                bytes[at] = u8::try_from(chance(&mut state, 256)).expect("a byte");
            }
            let _ = published("a.svg", bytes.clone(), false);
            let _ = words::of(&bytes);
        }
    }
}

fn drawn(inside: &str) -> Result<String, Trouble> {
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 4 2'>{inside}</svg>"
    );
    let (clean, size) = svg::clean(text.as_bytes())?;
    assert_eq!(size, Some((4, 2)));
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 4 2\">";
    let inner = clean
        .strip_prefix(head)
        .and_then(|rest| rest.strip_suffix("</svg>"));
    Ok(inner.expect("a whole drawing").to_owned())
}

#[test]
fn a_drawing_keeps_what_is_drawn() {
    for same in [
        "<title>Berths</title><g id=\"a\"><path d=\"M0 0h4\" style=\"fill:url(#a)\"/></g>",
        "<text x=\"1\">A &amp; B &#8212; &lt;c&gt;</text>",
        "<a href=\"https://example.org/\"><use xlink:href=\"#a\"/></a>",
        "<style>.a { fill: red }</style><text xml:space=\"preserve\"> a </text>",
        "<style>.a &gt; .b:hover { fill: url(#a) }</style><path aria-label=\"An image (2031): http://example.org\"/>",
    ] {
        assert_eq!(drawn(same).expect("a drawing"), same);
    }
    let own = "<e:view xmlns:e='urn:e' e:a='1'><path/></e:view><metadata>x</metadata><!-- x --><path xmlns:e='urn:e' e:label='x' data-x='x' d='M0'/>";
    assert_eq!(drawn(own).expect("a drawing"), "<path d=\"M0\"/>");
}

#[test]
fn a_drawing_runs_and_loads_nothing() {
    for (bad, why) in [
        ("<script>a()</script>", "element `script`"),
        ("<foreignObject/>", "element `foreignObject`"),
        ("<path onclick='a()'/>", "attribute `onclick`"),
        ("<a href='javascript:a()'/>", "leads out of itself"),
        (
            "<image href='https://example.org/a.png'/>",
            "leads out of itself",
        ),
        (
            "<image href='data:image/svg+xml;base64,PHN2Zz4='/>",
            "of type `svg+xml`",
        ),
        (
            "<path style='fill:url(https://example.org)'/>",
            "loads another file",
        ),
        ("<style>@import 'a'</style>", "loads another file"),
        (
            "<style><![CDATA[a{b:url( \"//c\")}]]></style>",
            "loads another file",
        ),
        (
            "<style>@im<!-- -->port \"https://example.org/a\";</style>",
            "loads another file",
        ),
        (
            "<style>@im<!-- -->port \"a\";</style>",
            "loads another file",
        ),
        (
            "<style>@im<e:x xmlns:e='urn:e'/>port \"a\";</style>",
            "loads another file",
        ),
        ("<style>@im<g/>port \"a\";</style>", "in a style sheet"),
        ("<style>@im&#112;ort 'a'</style>", "loads another file"),
        (
            "<style>@im<![CDATA[port]]> 'a'</style>",
            "loads another file",
        ),
        ("<style>a{b:u&#114;l(c)}</style>", "loads another file"),
        ("<style>a{b:\\75rl(c)}</style>", "loads another file"),
        (
            "<style>a{b:\\75<!-- -->rl(c)}</style>",
            "loads another file",
        ),
        (
            "<style>a{b:image-set('c' 1x)}</style>",
            "loads another file",
        ),
        (
            "<style>a{b:-webkit-image-set('c' 1x)}</style>",
            "loads another file",
        ),
        ("<style>a{b:later('https:c')}</style>", "load another file"),
        ("<path style='fill:IMAGE(\"c\")'/>", "loads another file"),
        ("<path style='fill:src(\"c\")'/>", "loads another file"),
        ("<path style='fill:later(\"//c\")'/>", "load another file"),
        ("<path cursor='image-set(\"c\" 1x)'/>", "loads another file"),
        (
            "<set attributeName='xlink:href' to='javascript:a()'/>",
            "where a link leads",
        ),
        ("<text>&own;</text>", "an entity of its own"),
    ] {
        match drawn(bad) {
            Err(Trouble::Unsafe(what)) => assert!(what.contains(why), "{bad}: {what}"),
            other => panic!("{bad}: {other:?}"),
        }
    }
    assert!(matches!(drawn("<g>"), Err(Trouble::Broken(_))));
    assert!(matches!(svg::clean(b"<svg/>"), Err(Trouble::Broken(_))));
}

#[test]
fn a_picture_in_a_drawing_is_cleaned_too() {
    let packed = data_encoding::BASE64.encode(&a_png(1));
    let clean =
        drawn(&format!("<image href='data:image/png;base64,{packed}'/>")).expect("a drawing");
    let inner = clean
        .split("base64,")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let bytes = data_encoding::BASE64
        .decode(inner.expect("a picture").as_bytes())
        .expect("base64");
    assert_eq!(bytes, png::clean(&a_png(1)).expect("a picture").0);
}

#[test]
fn a_folder_of_a_machine_is_seen() {
    let folder = |text: &str| words::folder(text.as_bytes());
    assert_eq!(
        folder("a=/home/anna/map.png").as_deref(),
        Some("/home/anna")
    );
    assert_eq!(
        folder(r"C:\Users\anna\map.png").as_deref(),
        Some(r"C:\Users\anna")
    );
    assert_eq!(folder("https://example.org/home/page"), None);
    assert_eq!(folder("/home/"), None);
    let text = |text: &str| published("a.csv", text.as_bytes().to_vec(), false);
    assert_eq!(
        text("/Users/anna/x"),
        Err(Trouble::Folder("/Users/anna".to_owned()))
    );
    assert_eq!(
        published("a.pdf", vec![b'%', 0, 1], false),
        Err(Trouble::Opaque)
    );
    assert!(published("a.pdf", vec![b'%', 0, 1], true).is_ok());
    for (path, bytes) in [
        ("a.txt", "%PDF-1.4\n1 0 obj << /Author (Anna) >>"),
        ("a", "junk\n%PDF-1.4\n"),
        ("a.txt", "{\\rtf1 {\\info {\\author Anna}}}"),
        ("a.txt", "%!PS-Adobe-3.0\n%%Creator: Anna"),
        ("a.txt", "GIF89a"),
        ("REPORT.PDF", "plain"),
        ("a.rtf", "plain"),
    ] {
        let found = published(path, bytes.as_bytes().to_vec(), false);
        assert_eq!(found, Err(Trouble::Opaque), "{path}: {bytes}");
        assert!(published(path, bytes.as_bytes().to_vec(), true).is_ok());
    }
    assert!(text("day,ships\n1,5\n").is_ok());
}
