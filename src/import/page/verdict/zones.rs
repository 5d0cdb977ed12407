//! Parts of a page that its elements name: by their kind, and by the words of their classes.

use super::super::super::furniture::{List, list, what};
use super::sums::Sum;
use crate::archive::{Element, Page};
use std::sync::LazyLock;

/// Parts of classes and ids.
const PARTS: &[(&str, &str)] = &[
    (
        what::COMMENTS,
        "comment, comments, commentlist, commentaire, commentaires, disqus, respond, replies, reactions, \
         commentform",
    ),
    (
        what::SHARING,
        "share, shares, sharing, sharebar, sharedaddy, social, socials, partage, partager, addthis, addtoany, \
         addtocalendar",
    ),
    (
        what::TEASERS,
        "related, relatedposts, recommended, recommendations, recommendation, recirc, similar, similaires, \
         connexes, suggestions, suggested, reco, mostread, popular, trending, teaser, teasers, outbrain, taboola, \
         sidebar, sidebars, widgetarea, upnext, readnext, crosssell",
    ),
    (
        what::CRUMBS,
        "breadcrumb, breadcrumbs, crumb, crumbs, filariane, ariane",
    ),
    (
        what::NAVIGATION,
        "nav, navbar, navigation, menu, menus, topnav, subnav, skip, skiplink, skiplinks, pagination, pager, \
         masthead, toolbar",
    ),
    (
        what::FOOTER,
        "footer, colophon, piedpage, copyright, contentinfo",
    ),
    (
        what::SUBSCRIBE,
        "newsletter, newsletters, subscription, subscribe, signup, inscription, mailchimp",
    ),
    (
        what::AD,
        "ad, ads, adslot, adsense, advert, advertisement, advertising, publicite, sponsor, sponsored, sponsorise, \
         promo, promoted, dfp, adspot",
    ),
    (
        what::COOKIES,
        "cookie, cookies, consent, gdpr, rgpd, cmp, onetrust, didomi, tarteaucitron, cookiebanner, cookiewall",
    ),
    (what::PAYWALL, "paywall, regwall, piano"),
    (what::APPEAL, "donate, donation, donations"),
    (what::KEYWORDS, "tags, taglist, tagcloud, keywords"),
];

/// Classes, ids and roles as wholes.
const WHOLE: &[(&str, &str)] = &[
    (
        what::TEASERS,
        "most-read, you-may-like, read-next, complementary, secondary, widget-area, lire-aussi, read-more",
    ),
    (
        what::NAVIGATION,
        "banner, search, toc, sr-only, visually-hidden, screen-reader-text",
    ),
    (what::COOKIES, "dialog, alertdialog"),
    (what::SUBSCRIBE, "sign-up, nl-box"),
    (what::APPEAL, "support-us"),
    (
        what::KEYWORDS,
        "tags-links, cat-links, tag-links, entry-utility",
    ),
    (what::COMMENTS, "comments-area"),
    (
        what::AUTHOR,
        "author-bio, about-author, author-box, authorbox",
    ),
];

/// The part of the page that each element belongs to. `headline` is a line that is no part of any.
pub(super) fn zones(
    page: &Page,
    sums: &[Sum],
    headline: Option<usize>,
) -> Vec<Option<&'static str>> {
    let mut out: Vec<Option<&'static str>> = Vec::with_capacity(page.elements.len());
    let mut inside = Vec::with_capacity(page.elements.len());
    let total = sums.first().map_or(0, |sum| sum.weight);
    for (at, element) in page.elements.iter().enumerate() {
        let parent = element.parent;
        let above = if at == 0 { None } else { out[parent] };
        let article = at > 0 && (inside[parent] || matches!(element.name(), "article" | "main"));
        inside.push(article);
        let own = || {
            let whole = headline.is_some_and(|line| sums[at].lines.contains(&line));
            let heavy = sums[at].weight * 2 > total;
            let named = named(element, article);
            named.filter(|what| {
                !whole && (!heavy || (*what == what::COMMENTS && headline.is_some()))
            })
        };
        out.push(above.or_else(own));
    }
    out
}

fn named(element: &Element, article: bool) -> Option<&'static str> {
    let by_kind = match element.name() {
        "nav" => Some(what::NAVIGATION),
        "header" if !article => Some(what::NAVIGATION),
        "footer" => Some(what::FOOTER),
        "aside" | "amp-sidebar" => Some(what::TEASERS),
        "dialog" => Some(what::COOKIES),
        "amp-ad" => Some(what::AD),
        "form" | "button" | "select" | "fieldset" | "label" | "search" | "option" => {
            Some(what::FORM)
        }
        _ => None,
    };
    // A part that is named by both is told by its words.
    let words = element.words.split_ascii_whitespace().take(20);
    words
        .map(str::to_lowercase)
        .find_map(|word| by_word(&word))
        .or(by_kind)
}

fn by_word(word: &str) -> Option<&'static str> {
    static BY_PART: LazyLock<List> = LazyLock::new(|| list(PARTS));
    static BY_WHOLE: LazyLock<List> = LazyLock::new(|| list(WHOLE));
    let mut parts = word.split(|c: char| !c.is_alphanumeric());
    let part = parts.find_map(|part| BY_PART.get(part));
    part.or_else(|| BY_WHOLE.get(word)).copied()
}
