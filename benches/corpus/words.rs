//! Words, and sentences of them. They mean nothing, and nobody wrote them before.
//!
//! The lists leave out what the rules of the trade look for (hedges, bounds, attributions, weekdays, words of
//! likelihood), so that a corpus is a brief without mistakes.

use super::dice::Dice;
use std::sync::LazyLock;

type List = Vec<&'static str>;

fn list(words: &'static str) -> List {
    words.split(", ").collect()
}

static NOUNS: LazyLock<List> = LazyLock::new(|| {
    list(
        "harbour, road, convoy, bridge, depot, office, crew, quay, warehouse, ship, cargo, gate, council, permit, \
    market, truck, district, station, village, contract, crossing, river, fuel, engine, radio, patrol, \
    garrison, border, airfield, hangar, column, camp, well, valley, ridge, checkpoint, grain, cable, antenna, \
    mast, pipeline, pump, valve, tank, refinery, mine, quarry, furnace, mill, factory, yard, dock, pier, \
    crane, barge, tug, ferry, canal, lock, dam, sluice, reservoir, field, orchard, farm, stable, herd, fence, \
    wall, tower, roof, cellar, tunnel, platform, signal, switch, rail, wagon, carriage, driver, guard, clerk, \
    inspector, pilot, captain, surveyor, engineer, mechanic, carpenter, teacher, doctor, nurse, merchant, \
    broker, owner, tenant, delegate, mayor, judge, witness, ledger, register, invoice, receipt, letter, \
    notice, map, chart, photograph, film, recording, transcript, statement, petition, decree, order, ruling, \
    appeal, hearing, session, meeting, protest, strike, march, blockade, siege, raid, ambush, battle, retreat, \
    truce, exchange, prisoner, refugee, shelter, clinic, school, mosque, church, square, street, corner, \
    avenue, suburb, outskirts, plateau, desert, dune, oasis, coast, bay, island, lighthouse, buoy, anchor, \
    hull, deck, mooring, rope, winch, container, crate, pallet, barrel, sack, bale, parcel, seal, stamp, \
    signature, account, ledger, tariff, duty, tax, fine, grant, loan, share, fund, pension, salary, bonus, \
    budget, tender, bid, licence",
    )
});

static ADJECTIVES: LazyLock<List> = LazyLock::new(|| {
    list(
        "northern, old, new, small, large, western, local, armed, empty, narrow, southern, heavy, private, public, \
    foreign, eastern, closed, open, upper, lower, former, damaged, unmarked, burnt, flooded, abandoned, \
    guarded, rusty, grey, white, blue, red, yellow, black, green, wooden, concrete, iron, stone, muddy, dusty, \
    steep, flat, temporary, permanent, joint, separate, common, rural, urban, coastal, inland, regional, \
    municipal, provincial, federal, retired, acting, elected, appointed, licensed, registered, insured, \
    leased, chartered, borrowed, stolen, seized, sealed, signed, printed, handwritten, faded, torn, complete, \
    partial, early, late, brief, long, slow, quick, quiet, loud, cold, hot",
    )
});

static VERBS: LazyLock<List> = LazyLock::new(|| {
    list(
        "reached, left, crossed, closed, opened, held, blocked, searched, repaired, guarded, unloaded, loaded, \
    inspected, registered, moved, stopped, turned, followed, joined, sold, bought, leased, seized, returned, \
    rebuilt, cleared, fenced, emptied, filled, sealed, marked, mapped, photographed, filmed, recorded, copied, \
    printed, signed, drafted, revised, cancelled, renewed, extended, shortened, delayed, hastened, divided, \
    merged, transferred, borrowed, lent, paid, fined, taxed, insured, towed, moored, anchored, launched, \
    scrapped, painted, numbered, weighed, measured, surveyed, flooded, drained, dug, paved, widened, narrowed, \
    raised, lowered, lit, darkened, evacuated, occupied, besieged, relieved, supplied, armed, disarmed, \
    trained, hired, dismissed, promoted, replaced, elected, appointed, summoned, questioned, released, \
    detained, exchanged, buried, found, lost, hid, showed, sent, received",
    )
});

static PREPOSITIONS: LazyLock<List> = LazyLock::new(|| {
    list("near, behind, beside, below, above, outside, inside, along, beyond, opposite")
});

static LINKS: LazyLock<List> = LazyLock::new(|| {
    list(
        "and, while, because, before, after, until, although, so that, where, as soon as, and later, once",
    )
});

static OPENINGS: LazyLock<List> = LazyLock::new(|| {
    list(
        "In the morning, In the evening, At night, Without notice, In the same month, In return, In public, On \
    paper, From the air, From the road, Under guard, With new papers, In two places, In the rain",
    )
});

static SYLLABLES: LazyLock<List> = LazyLock::new(|| {
    list(
        "ba, be, bo, da, de, di, do, fa, fe, ga, go, ka, ke, ki, la, le, li, lo, ma, me, mi, mo, na, ne, ni, no, \
    pa, pe, po, ra, re, ri, ro, sa, se, si, so, ta, te, ti, to, va, ve, vi, za, zo, an, en, in, on, ar, er, \
    or, al, el, ol, as, es, is, ost, tra, pré, gru, bran, ndo, cté, üla, öri, ña, çe, ša, ska, drim",
    )
});

static FRENCH_NOUNS: LazyLock<List> = LazyLock::new(|| {
    list(
        "le port, la route, le convoi, le pont, la gare, le bureau, la grue, le quai, le navire, la porte, le \
    conseil, le permis, le marché, le camion, le district, le village, le contrat, la frontière, la rivière, \
    le carburant, le moteur, la radio, la patrouille, la garnison, le camp, le puits, la vallée, la crête, le \
    câble, le mât, la pompe, la mine, la carrière, le moulin, la ferme, la clôture, le mur, la tour, le toit, \
    le tunnel, le signal, le rail, le wagon, le garde, le pilote, le capitaine, le maire, le juge, le témoin, \
    le registre, la facture, la lettre, la carte, la photo, le film, la pétition, le décret, le recours, la \
    séance",
    )
});

static FRENCH_ADJECTIVES: LazyLock<List> = LazyLock::new(|| {
    list(
        "calme, rapide, utile, fragile, vide, large, jaune, rouge, rude, sombre, vaste, proche, rustique, moderne, \
    honnête, solide, austère, insolite",
    )
});

static FRENCH_VERBS: LazyLock<List> = LazyLock::new(|| {
    list(
        "a fermé, a ouvert, a suivi, a quitté, a tenu, a vendu, a loué, a saisi, a rendu, a vidé, a rempli, a \
    scellé, a filmé, a signé, a prolongé, a déplacé, a réparé, a fouillé, a bloqué, a remplacé, a livré, a \
    caché, a trouvé, a perdu, a montré, a reçu, a payé, a gardé",
    )
});

static FRENCH_LINKS: LazyLock<List> =
    LazyLock::new(|| list("et, tandis que, parce que, puis, mais, car, alors que"));

/// A sentence of some `length` words, English, without its full stop. `names` are spliced in here and there.
pub(crate) fn sentence(dice: &mut Dice, length: usize, names: &[&str]) -> String {
    let mut out = String::with_capacity(length * 8);
    if dice.chance(25) {
        out.push_str(dice.one(&OPENINGS));
        out.push_str(", ");
    }
    clause(dice, &mut out, names);
    while out.split(' ').count() + 6 < length {
        out.push_str(if dice.chance(50) { ", " } else { " " });
        out.push_str(dice.one(&LINKS));
        out.push(' ');
        clause(dice, &mut out, names);
    }
    capital(&out)
}

/// "the old convoy crossed 117 bridges near the harbour".
fn clause(dice: &mut Dice, out: &mut String, names: &[&str]) {
    match dice.below(5) {
        0 if !names.is_empty() => out.push_str(dice.one(names)),
        _ => thing(dice, out),
    }
    out.push(' ');
    out.push_str(dice.word(&VERBS));
    out.push(' ');
    if dice.chance(15) {
        let number = dice.between(2, 40) * dice.between(1, 120);
        out.push_str(&format!("{} {}s", grouped(number), dice.word(&NOUNS)));
    } else {
        thing(dice, out);
    }
    if dice.chance(60) {
        out.push(' ');
        out.push_str(dice.one(&PREPOSITIONS));
        out.push(' ');
        thing(dice, out);
    }
}

fn thing(dice: &mut Dice, out: &mut String) {
    out.push_str(if dice.chance(70) { "the " } else { "this " });
    if dice.chance(40) {
        out.push_str(dice.word(&ADJECTIVES));
        out.push(' ');
    }
    out.push_str(dice.word(&NOUNS));
    // The long tail of a language: words that stand in one text alone.
    if dice.chance(6) {
        out.push_str(dice.word(&NOUNS));
    }
}

/// "4,117".
fn grouped(n: usize) -> String {
    match n {
        0..1000 => n.to_string(),
        _ => format!("{},{:03}", n / 1000, n % 1000),
    }
}

/// A title of four to eight words.
pub(crate) fn title(dice: &mut Dice) -> String {
    let mut out = String::new();
    thing(dice, &mut out);
    let (_, mut out) = (
        out.find(' '),
        out.split_off(out.find(' ').map_or(0, |at| at + 1)),
    );
    out.push(' ');
    out.push_str(dice.word(&VERBS));
    out.push(' ');
    thing(dice, &mut out);
    if dice.chance(50) {
        out.push(' ');
        out.push_str(dice.one(&PREPOSITIONS));
        out.push(' ');
        thing(dice, &mut out);
    }
    capital(&out)
}

/// Two words in bold type, for a list.
pub(crate) fn term(dice: &mut Dice) -> String {
    capital(&format!("{} {}", dice.word(&ADJECTIVES), dice.word(&NOUNS)))
}

/// A name of one or two invented words.
pub(crate) fn name(dice: &mut Dice) -> String {
    let one = |dice: &mut Dice| {
        let syllables = dice.between(3, 4);
        let word: String = (0..syllables).map(|_| dice.one(&SYLLABLES)).collect();
        capital(&word)
    };
    let first = one(dice);
    if dice.chance(60) {
        format!("{first} {}", one(dice))
    } else {
        first
    }
}

/// A French sentence of some `length` words, without its full stop.
pub(crate) fn french(dice: &mut Dice, length: usize) -> String {
    let mut out = String::new();
    let clause = |dice: &mut Dice, out: &mut String| {
        out.push_str(dice.word(&FRENCH_NOUNS));
        out.push(' ');
        out.push_str(dice.word(&FRENCH_VERBS));
        out.push(' ');
        out.push_str(dice.word(&FRENCH_NOUNS));
        if dice.chance(60) {
            out.push(' ');
            out.push_str(dice.word(&FRENCH_ADJECTIVES));
        }
    };
    clause(dice, &mut out);
    while out.split(' ').count() + 6 < length {
        out.push(' ');
        out.push_str(dice.one(&FRENCH_LINKS));
        out.push(' ');
        clause(dice, &mut out);
    }
    capital(&out)
}

/// With a capital at its head.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
