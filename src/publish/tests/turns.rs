//! Several publishers, step by step in any order.

use super::memory::{Dice, Hands, Memory, PATIENCE, random_site, send_as, site_of};
use crate::publish::journal::OWN;
use crate::publish::run::whole;
use crate::publish::store::Store;
use crate::publish::wanted::{Known, Told, Wanted};
use crate::publish::{Clock, Over, Plan, Run, publish_to};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Condvar, Mutex};
use std::time::Duration;

/// Publishers who take turns: every round has all of them in another order, and one of them several times. Time passes where one waits, for
/// all alike.
struct Table {
    store: Memory,
    clock: Hands,
    turns: Mutex<Turns>,
    changed: Condvar,
}

#[derive(Default)]
struct Turns {
    waiting: BTreeSet<usize>,
    live: usize,
    goes: Option<usize>,
    /// Who changed what of the site, in order.
    changes: Vec<usize>,
}

/// One of them.
struct Seat<'a> {
    table: &'a Table,
    who: usize,
}

impl Table {
    /// Seats publishers of these sites; what stopped each of them.
    fn run(
        sites: &[Wanted],
        dice: &mut Dice,
        stands: BTreeMap<String, Vec<u8>>,
    ) -> (Table, Vec<Option<String>>) {
        let turns = Turns {
            live: sites.len(),
            ..Turns::default()
        };
        let table = Table {
            store: Memory::with(stands),
            clock: Hands::default(),
            turns: Mutex::new(turns),
            changed: Condvar::new(),
        };
        let ended = std::thread::scope(|scope| {
            let seats = sites.iter().enumerate().map(|(who, site)| {
                let table = &table;
                scope.spawn(move || {
                    let seat = Seat { table, who };
                    let ended = seat.publish(site);
                    whole(table.turns.lock()).live -= 1;
                    table.changed.notify_all();
                    ended.err().map(|error| format!("{error:#}"))
                })
            });
            let seats: Vec<_> = seats.collect();
            table.deal(dice);
            seats
                .into_iter()
                .map(|seat| seat.join().expect("no panic"))
                .collect()
        });
        (table, ended)
    }

    /// Gives turns until nobody is left.
    fn deal(&self, dice: &mut Dice) {
        loop {
            let turns = whole(self.turns.lock());
            let all = |turns: &mut Turns| turns.waiting.len() < turns.live;
            let turns = whole(self.changed.wait_while(turns, all));
            let mut round: Vec<usize> = turns.waiting.iter().copied().collect();
            drop(turns);
            if round.is_empty() {
                return;
            }
            // One of them may be quicker than the others for a while.
            let quick = round[dice.below(round.len())];
            round.extend(std::iter::repeat_n(quick, dice.below(12)));
            while !round.is_empty() {
                let next = round.swap_remove(dice.below(round.len()));
                let mut turns = whole(self.turns.lock());
                if !turns.waiting.contains(&next) {
                    continue;
                }
                turns.goes = Some(next);
                self.changed.notify_all();
                let busy =
                    |turns: &mut Turns| turns.goes.is_some() || turns.waiting.len() < turns.live;
                drop(whole(self.changed.wait_while(turns, busy)));
            }
        }
    }
}

impl Seat<'_> {
    fn publish(&self, site: &Wanted) -> anyhow::Result<Plan> {
        let run = Run {
            nonce: format!("{}{}{}", self.who * 3, self.who, 7 - self.who),
            known: &Known::default(),
            verify: false,
            over: Over::default(),
            dry: false,
            clock: self,
            watch: &(),
        };
        publish_to(self, PATIENCE, site, &run)
    }

    /// Waits for its turn.
    fn turn(&self) {
        let mut turns = whole(self.table.turns.lock());
        turns.waiting.insert(self.who);
        self.table.changed.notify_all();
        let own = |turns: &mut Turns| turns.goes != Some(self.who);
        let mut turns = whole(self.table.changed.wait_while(turns, own));
        turns.goes = None;
        turns.waiting.remove(&self.who);
        self.table.changed.notify_all();
    }

    fn change(&self, path: &str) -> &Memory {
        self.turn();
        if !path.starts_with(OWN) {
            whole(self.table.turns.lock()).changes.push(self.who);
        }
        &self.table.store
    }
}

impl Clock for Seat<'_> {
    fn now(&self) -> Duration {
        self.table.clock.now()
    }

    fn sleep(&self, time: Duration) {
        self.turn();
        self.table.clock.sleep(time);
    }
}

impl Store for Seat<'_> {
    fn read(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        self.turn();
        self.table.store.read(path)
    }

    fn exists(&self, path: &str) -> anyhow::Result<bool> {
        self.turn();
        self.table.store.exists(path)
    }

    fn put(&self, path: &str, bytes: &[u8], told: Option<&Told>) -> anyhow::Result<()> {
        self.change(path).put(path, bytes, told)
    }

    fn remove(&self, path: &str) -> anyhow::Result<()> {
        self.change(path).remove(path)
    }

    fn list(&self, dir: &str) -> anyhow::Result<Vec<String>> {
        self.turn();
        self.table.store.list(dir)
    }

    fn at_once(&self) -> usize {
        1
    }
}

#[test]
fn publishers_who_take_turns_never_write_at_the_same_time() {
    let (mut ended_well, mut stopped) = (0, 0);
    for seed in 1..200 {
        let mut dice = Dice(seed * 104_729);
        let sites: Vec<Wanted> = (0..2 + dice.below(2))
            .map(|_| random_site(&mut dice))
            .collect();
        // Half of them find a dead publisher's claim.
        let mut stands = BTreeMap::new();
        if dice.below(2) == 0 {
            let claim = b"{\"holds\":true,\"beat\":7,\"patience\":20}".to_vec();
            stands.insert(format!("{OWN}claims/dead"), claim);
        }
        let (table, ended) = Table::run(&sites, &mut dice, stands);
        let stops = ended.iter().flatten();
        for words in stops.clone() {
            assert!(
                words.contains("another publisher") || words.contains("other publishers"),
                "seed {seed}: {words}"
            );
        }
        stopped += stops.count();
        ended_well += ended.iter().filter(|ended| ended.is_none()).count();
        let mut changes = whole(table.turns.lock()).changes.clone();
        changes.dedup();
        let writers: BTreeSet<usize> = changes.iter().copied().collect();
        assert_eq!(
            changes.len(),
            writers.len(),
            "seed {seed}: {changes:?} {:?}",
            table.store.log()
        );
        let store = Memory::with(table.store.files());
        let last = random_site(&mut dice);
        send_as(&store, &last, "last").expect("published");
        assert_eq!(store.stands(), site_of(&last), "seed {seed}");
    }
    assert!(ended_well > 150 && stopped > 50, "{ended_well} {stopped}");
}
