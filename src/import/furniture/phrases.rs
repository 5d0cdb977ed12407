//! Words that sites say around their articles, in French and English.
//!
//! Written as [`folded`](super::folded) writes lines: no case, accents or punctuation, numbers as `#`.

use super::{List, list, what};
use std::sync::LazyLock;

/// Words of the longest phrase.
const LONGEST: usize = 10;

/// Lines that begin a part of the page that is not the article.
const HEADS: &[(&str, &str)] = &[
    (
        what::COMMENTS,
        "comments, # comments, # comment, comment, leave a comment, leave a reply, post a comment, add a comment, \
         join the conversation, join the discussion, # responses, # response, # replies, # reply, reader \
         comments, view comments, show comments, comments are closed, laisser un commentaire, laissez un \
         commentaire, commentaires, commentaire, # commentaires, # commentaire, voir les commentaires, tous les \
         commentaires, les commentaires sont fermes, reactions, # reactions, # reaction, vos reactions, vos \
         commentaires, reagir, reagissez, enregistrer un commentaire, ajouter un commentaire, poster un \
         commentaire, repondre",
    ),
    (
        what::TEASERS,
        "related, read more, related articles, related stories, related posts, related topics, related content, \
         related news, read also, also read, more on this story, more on this, more from, more stories, more \
         news, more local news, most read, most popular, trending, trending now, you may also like, you might \
         also like, recommended, recommended for you, recommended reading, latest, latest news, latest stories, \
         latest posts, recent posts, recently, other stories, up next, read next, next up, see also, in this \
         section, top stories, popular now, editors picks, keep reading, lire aussi, a lire aussi, a lire \
         egalement, lire egalement, a lire ailleurs, lire plus, sur le meme sujet, sur le meme theme, du meme \
         sujet, dans la meme rubrique, dans la meme categorie, articles similaires, articles connexes, articles \
         recents, articles lies, autres articles, les plus lus, les plus lues, les plus consultes, a voir aussi, \
         voir aussi, a ne pas manquer, dernieres infos, dernieres actualites, derniers articles, nos derniers \
         articles, du meme auteur, plus d articles, voir plus d articles, plus d actualites, recommande pour \
         vous, vous aimerez aussi, vous aimerez peut etre, pour aller plus loin, a la une, le fil, contenus \
         sponsorises, contenu sponsorise, sponsored content, from around the web, a decouvrir aussi, toute l \
         actualite, article precedent, article suivant, previous article, next article, previous post, next post",
    ),
    (
        what::SUBSCRIBE,
        "newsletter, newsletters, subscribe to our newsletter, sign up for our newsletter, stay in touch, stay \
         informed, get our newsletter, get the newsletter, inscrivez vous a, recevez notre lettre, recevez nos, \
         notre newsletter, notre lettre d information, restez informe, restez informes, abonnez vous a notre, \
         never miss a, sign up to, telechargez notre application",
    ),
    (
        what::PAYWALL,
        "la suite est reservee aux abonnes, il vous reste #, keep reading with, to continue reading, subscribe to \
         continue, subscribe to read, this article is for subscribers, pour lire la suite, la suite de cet \
         article est reservee, cet article est reserve aux abonnes, continue reading with, already a subscriber, \
         deja abonne, contenu reserve aux abonnes, article reserve aux abonnes",
    ),
    (
        what::SHARING,
        "share this, share this article, share this page, share this story, share on, share, shares, partager, \
         partager sur, partager cet article, partagez, partagez cet article, partager l article, suivez nous, \
         follow us",
    ),
    (
        what::APPEAL,
        "faire un don, n oubliez pas de faire un don, je fais un don, soutenez nous, support us, support our \
         work, soutenez l information, donate now, make a donation, before you go",
    ),
    (
        what::KEYWORDS,
        "tags, etiquettes, libelles, mots cles, filed under, posted in, keywords, this entry was posted in, \
         topics, publie dans, classe sous",
    ),
    (
        what::AD,
        "advertisement, publicite, sponsored, annonce, advertising, pub",
    ),
];

/// Whole lines that are never the article's, wherever they stand.
const WHOLE: &[(&str, &str)] = &[
    (
        what::SHARING,
        "facebook, twitter, x, whatsapp, linkedin, telegram, pinterest, reddit, email, e mail, copy link, copier \
         le lien, print, imprimer, envoyer a un ami, envoyer par mail, tweet, tweeter, sauvegarder cet article, \
         aimer cet article, aimer cet article #, ecouter l article, listen, a, instagram, bluesky, courriel, \
         permalink, save, save this article, print this article, email this article, \
         listen to this article, ecouter cet article, imprimer cet article, enregistrer, telecharger le pdf",
    ),
    (
        what::PAYWALL,
        "reserve aux abonnes, subscribers only, article abonne, abonnes, premium",
    ),
    (
        what::FORM,
        "ok, envoyer, send, submit, search, rechercher, sign up, log in, se connecter, connexion",
    ),
    (
        what::NAVIGATION,
        "back to top, haut de page, retour en haut, skip to content, aller au contenu, menu, accueil, home",
    ),
];

/// Words at the end of a teaser that lead to the rest of it.
const ONWARD: &[&str] = &[
    "read more",
    "continue reading",
    "poursuivre la lecture",
    "lire la suite",
    "lire l article",
    "en savoir plus",
    "read the full story",
    "full story",
    "voir plus",
    "see more",
];

/// Beginnings of lines at the foot of a page.
const FOOT: &[&str] = &[
    "copyright",
    "all rights reserved",
    "tous droits reserves",
    "mentions legales",
    "fierement propulse",
    "proudly powered",
    "powered by",
    "toute reproduction",
    "you are visitor",
    "page vue",
    "hosted by",
    "heberge",
];

/// What part of the page a line begins, if any; one that only begins with the phrase must look like it, `like`.
pub(in crate::import) fn head(folded: &str, like: bool) -> Option<&'static str> {
    static LIST: LazyLock<List> = LazyLock::new(|| list(HEADS));
    let known = |words: &str| LIST.get(words).copied();
    let whole = known(folded).or_else(|| known(folded.strip_suffix(" #")?));
    let begins = || {
        let ends = folded.match_indices(' ').map(|(at, _)| at).take(LONGEST);
        let phrases = ends.map(|end| &folded[..end]);
        phrases
            .filter(|phrase| phrase.contains(' '))
            .find_map(known)
    };
    whole.or_else(|| begins().filter(|_| like))
}

/// What a whole line is, if it is never the article's.
pub(in crate::import) fn whole(folded: &str) -> Option<&'static str> {
    static LIST: LazyLock<List> = LazyLock::new(|| list(WHOLE));
    LIST.get(folded).copied()
}

/// Whether a line leads to the rest of a teaser.
pub(in crate::import) fn onward(folded: &str) -> bool {
    ONWARD.iter().any(|phrase| folded.ends_with(phrase))
}

/// Whether a line is one of those at the foot of a page.
pub(in crate::import) fn foot(text: &str, folded: &str) -> bool {
    text.starts_with('©') || FOOT.iter().any(|phrase| folded.starts_with(phrase))
}

/// Whether a line asks for consent to be watched.
pub(in crate::import) fn consent(folded: &str) -> bool {
    let said = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    said(&["cookie", "traceurs", "vie privee", "your privacy"])
        && said(&[
            "partners",
            "partenaires",
            "consent",
            "accept",
            "vie privee",
            "your privacy",
            "we use",
            "nous utilisons",
        ])
}
